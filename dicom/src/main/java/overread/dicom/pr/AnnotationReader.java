package overread.dicom.pr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.seg.Rgb;
import overread.dicom.sr.Coordinates;

/// Reads shapes and texts (PS3.3 C.10.5).
final class AnnotationReader {
  private AnnotationReader() {}

  static List<GraphicAnnotation> read(Attributes data, List<String> warnings) {
    List<GraphicAnnotation> annotations = new ArrayList<>();
    for (Attributes item : data.getSequence(Tag.GRAPHIC_ANNOTATION_SEQUENCE)) {
      List<GraphicObject> graphics = new ArrayList<>();
      for (Attributes graphic : item.getSequence(Tag.GRAPHIC_OBJECT_SEQUENCE)) {
        graphics.add(graphic(graphic, warnings));
      }
      List<TextObject> texts = new ArrayList<>();
      for (Attributes text : item.getSequence(Tag.TEXT_OBJECT_SEQUENCE)) {
        texts.add(text(text, warnings));
      }
      List<CompoundGraphic> compounds = new ArrayList<>();
      for (Attributes compound : item.getSequence(Tag.COMPOUND_GRAPHIC_SEQUENCE)) {
        compounds.add(compound(compound, warnings));
      }
      annotations.add(
          new GraphicAnnotation(
              item.getString(Tag.GRAPHIC_LAYER, ""),
              PresentationReader.images(item),
              graphics,
              texts,
              compounds));
    }
    return annotations;
  }

  private static GraphicObject graphic(Attributes item, List<String> warnings) {
    Coordinates points = Coordinates.planar(item.getDoubles(Tag.GRAPHIC_DATA));
    int announced = item.getInt(Tag.NUMBER_OF_GRAPHIC_POINTS, points.size());
    if (announced != points.size()) {
      warnings.add("A shape announces " + announced + " points and has " + points.size() + ".");
    }
    return new GraphicObject(
        item.getString(Tag.GRAPHIC_TYPE, ""),
        AnnotationUnits.of(item.getString(Tag.GRAPHIC_ANNOTATION_UNITS, ""), warnings),
        points,
        item.getString(Tag.GRAPHIC_FILLED, "").equals("Y"),
        lineColour(item),
        Tracking.read(item),
        id(item));
  }

  private static TextObject text(Attributes item, List<String> warnings) {
    double[] topLeft = item.getDoubles(Tag.BOUNDING_BOX_TOP_LEFT_HAND_CORNER);
    double[] bottomRight = item.getDoubles(Tag.BOUNDING_BOX_BOTTOM_RIGHT_HAND_CORNER);
    double[] anchor = item.getDoubles(Tag.ANCHOR_POINT);
    Attributes style = item.getItem(Tag.TEXT_STYLE_SEQUENCE);
    return new TextObject(
        item.getString(Tag.UNFORMATTED_TEXT_VALUE, ""),
        topLeft.length < 2 || bottomRight.length < 2
            ? null
            : new TextBox(
                AnnotationUnits.of(item.getString(Tag.BOUNDING_BOX_ANNOTATION_UNITS, ""), warnings),
                topLeft[0],
                topLeft[1],
                bottomRight[0],
                bottomRight[1],
                item.getString(Tag.BOUNDING_BOX_TEXT_HORIZONTAL_JUSTIFICATION, "LEFT")),
        anchor.length < 2
            ? null
            : new TextAnchor(
                AnnotationUnits.of(item.getString(Tag.ANCHOR_POINT_ANNOTATION_UNITS, ""), warnings),
                anchor[0],
                anchor[1],
                item.getString(Tag.ANCHOR_POINT_VISIBILITY, "").equals("Y")),
        style == null ? null : colour(style, Tag.TEXT_COLOR_CIE_LAB_VALUE),
        Tracking.read(item),
        id(item));
  }

  private static CompoundGraphic compound(Attributes item, List<String> warnings) {
    double[] pivot = item.getDoubles(Tag.ROTATION_POINT);
    List<CompoundGraphic.Tick> ticks = new ArrayList<>();
    for (Attributes tick : item.getSequence(Tag.MAJOR_TICKS_SEQUENCE)) {
      ticks.add(
          new CompoundGraphic.Tick(
              tick.getDouble(Tag.TICK_POSITION, Double.NaN),
              item.getString(Tag.SHOW_TICK_LABEL, "Y").equals("N")
                  ? ""
                  : tick.getString(Tag.TICK_LABEL, "")));
    }
    return new CompoundGraphic(
        id(item),
        item.getString(Tag.COMPOUND_GRAPHIC_TYPE, ""),
        AnnotationUnits.of(item.getString(Tag.COMPOUND_GRAPHIC_UNITS, ""), warnings),
        Coordinates.planar(item.getDoubles(Tag.GRAPHIC_DATA)),
        item.getString(Tag.GRAPHIC_FILLED, "").equals("Y"),
        item.getDouble(Tag.ROTATION_ANGLE, 0),
        pivot.length < 2 ? null : Coordinates.planar(pivot[0], pivot[1]),
        number(item, Tag.GAP_LENGTH),
        number(item, Tag.DIAMETER_OF_VISIBILITY),
        ticks,
        lineColour(item),
        Tracking.read(item));
  }

  private static @Nullable Integer id(Attributes item) {
    return item.hasValue(Tag.COMPOUND_GRAPHIC_INSTANCE_ID)
        ? item.getInt(Tag.COMPOUND_GRAPHIC_INSTANCE_ID, 0)
        : null;
  }

  private static @Nullable Double number(Attributes item, int tag) {
    double[] numbers = item.getDoubles(tag);
    return numbers.length == 0 || !Double.isFinite(numbers[0]) ? null : numbers[0];
  }

  private static @Nullable Rgb lineColour(Attributes item) {
    Attributes style = item.getItem(Tag.LINE_STYLE_SEQUENCE);
    return style == null ? null : colour(style, Tag.PATTERN_ON_COLOR_CIE_LAB_VALUE);
  }

  private static @Nullable Rgb colour(Attributes style, int tag) {
    return Rgb.ofCieLab(style.getInts(tag)).orElse(null);
  }
}

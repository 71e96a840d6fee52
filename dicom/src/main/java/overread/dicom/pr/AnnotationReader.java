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
        texts.add(text(text));
      }
      List<CompoundGraphic> compounds = new ArrayList<>();
      for (Attributes compound : item.getSequence(Tag.COMPOUND_GRAPHIC_SEQUENCE)) {
        compounds.add(compound(compound));
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
        AnnotationUnits.of(item.getString(Tag.GRAPHIC_ANNOTATION_UNITS, "")),
        points,
        item.getString(Tag.GRAPHIC_FILLED, "").equals("Y"),
        lineColour(item),
        Tracking.read(item),
        item.contains(Tag.COMPOUND_GRAPHIC_INSTANCE_ID));
  }

  private static TextObject text(Attributes item) {
    double[] topLeft = item.getDoubles(Tag.BOUNDING_BOX_TOP_LEFT_HAND_CORNER);
    double[] bottomRight = item.getDoubles(Tag.BOUNDING_BOX_BOTTOM_RIGHT_HAND_CORNER);
    double[] anchor = item.getDoubles(Tag.ANCHOR_POINT);
    Attributes style = item.getItem(Tag.TEXT_STYLE_SEQUENCE);
    return new TextObject(
        item.getString(Tag.UNFORMATTED_TEXT_VALUE, ""),
        topLeft.length < 2 || bottomRight.length < 2
            ? null
            : new TextBox(
                AnnotationUnits.of(item.getString(Tag.BOUNDING_BOX_ANNOTATION_UNITS, "")),
                topLeft[0],
                topLeft[1],
                bottomRight[0],
                bottomRight[1],
                item.getString(Tag.BOUNDING_BOX_TEXT_HORIZONTAL_JUSTIFICATION, "LEFT")),
        anchor.length < 2
            ? null
            : new TextAnchor(
                AnnotationUnits.of(item.getString(Tag.ANCHOR_POINT_ANNOTATION_UNITS, "")),
                anchor[0],
                anchor[1],
                item.getString(Tag.ANCHOR_POINT_VISIBILITY, "").equals("Y")),
        style == null ? null : colour(style, Tag.TEXT_COLOR_CIE_LAB_VALUE),
        Tracking.read(item));
  }

  private static CompoundGraphic compound(Attributes item) {
    return new CompoundGraphic(
        item.getString(Tag.COMPOUND_GRAPHIC_TYPE, ""),
        AnnotationUnits.of(item.getString(Tag.COMPOUND_GRAPHIC_UNITS, "")),
        Coordinates.planar(item.getDoubles(Tag.GRAPHIC_DATA)),
        item.getString(Tag.GRAPHIC_FILLED, "").equals("Y"),
        item.getDouble(Tag.ROTATION_ANGLE, 0),
        lineColour(item),
        Tracking.read(item));
  }

  private static @Nullable Rgb lineColour(Attributes item) {
    Attributes style = item.getItem(Tag.LINE_STYLE_SEQUENCE);
    return style == null ? null : colour(style, Tag.PATTERN_ON_COLOR_CIE_LAB_VALUE);
  }

  private static @Nullable Rgb colour(Attributes style, int tag) {
    return Rgb.ofCieLab(style.getInts(tag)).orElse(null);
  }
}

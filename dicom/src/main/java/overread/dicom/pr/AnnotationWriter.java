package overread.dicom.pr;

import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.ReferenceCoding;
import overread.dicom.sr.Coordinates;

/// Writes layers, shapes and texts.
final class AnnotationWriter {
  private AnnotationWriter() {}

  static void write(PresentationRequest request, Attributes data) {
    for (GraphicLayer layer : request.layers()) {
      Attributes item = data.addItem(Tag.GRAPHIC_LAYER_SEQUENCE);
      item.setString(Tag.GRAPHIC_LAYER, layer.name());
      item.setInt(Tag.GRAPHIC_LAYER_ORDER, layer.order());
      if (layer.grey() != null) {
        item.setInt(Tag.GRAPHIC_LAYER_RECOMMENDED_DISPLAY_GRAYSCALE_VALUE, layer.grey());
      }
      if (layer.colour() != null) {
        item.setInt(Tag.GRAPHIC_LAYER_RECOMMENDED_DISPLAY_CIE_LAB_VALUE, layer.colour().toCieLab());
      }
      if (!layer.description().isEmpty()) {
        item.setString(Tag.GRAPHIC_LAYER_DESCRIPTION, layer.description());
      }
    }
    for (GraphicAnnotation annotation : request.annotations()) {
      annotation(annotation, data.addItem(Tag.GRAPHIC_ANNOTATION_SEQUENCE));
    }
  }

  private static void annotation(GraphicAnnotation annotation, Attributes item) {
    for (InstanceReference image : annotation.images()) {
      ReferenceCoding.write(image, item.addItem(Tag.REFERENCED_IMAGE_SEQUENCE));
    }
    item.setString(Tag.GRAPHIC_LAYER, annotation.layer());
    if (!annotation.compounds().isEmpty()) {
      throw new IllegalArgumentException("Compound graphics are read and not written.");
    }
    for (TextObject text : annotation.texts()) {
      text(text, item.addItem(Tag.TEXT_OBJECT_SEQUENCE));
    }
    for (GraphicObject graphic : annotation.graphics()) {
      graphic(graphic, item.addItem(Tag.GRAPHIC_OBJECT_SEQUENCE));
    }
  }

  private static void text(TextObject text, Attributes item) {
    item.setString(Tag.UNFORMATTED_TEXT_VALUE, text.text());
    TextBox box = text.box();
    TextAnchor anchor = text.anchor();
    if (box == null && anchor == null) {
      throw new IllegalArgumentException(
          "The text \"" + text.text() + "\" has neither a box nor an anchor.");
    }
    if (box != null) {
      item.setString(Tag.BOUNDING_BOX_ANNOTATION_UNITS, box.units().name());
      item.setFloat(Tag.BOUNDING_BOX_TOP_LEFT_HAND_CORNER, (float) box.left(), (float) box.top());
      item.setFloat(
          Tag.BOUNDING_BOX_BOTTOM_RIGHT_HAND_CORNER, (float) box.right(), (float) box.bottom());
      item.setString(Tag.BOUNDING_BOX_TEXT_HORIZONTAL_JUSTIFICATION, box.justification());
    }
    if (anchor != null) {
      item.setString(Tag.ANCHOR_POINT_ANNOTATION_UNITS, anchor.units().name());
      item.setFloat(Tag.ANCHOR_POINT, (float) anchor.column(), (float) anchor.row());
      item.setString(Tag.ANCHOR_POINT_VISIBILITY, anchor.visible() ? "Y" : "N");
    }
    Tracking.write(text.tracking(), item);
  }

  private static void graphic(GraphicObject graphic, Attributes item) {
    Coordinates points = graphic.points();
    item.setString(Tag.GRAPHIC_ANNOTATION_UNITS, graphic.units().name());
    item.setInt(Tag.GRAPHIC_DIMENSIONS, 2);
    item.setInt(Tag.NUMBER_OF_GRAPHIC_POINTS, points.size());
    float[] numbers = new float[points.size() * 2];
    for (int i = 0; i < points.size(); i++) {
      numbers[2 * i] = (float) points.get(i, 0);
      numbers[2 * i + 1] = (float) points.get(i, 1);
    }
    item.setFloat(Tag.GRAPHIC_DATA, numbers);
    item.setString(Tag.GRAPHIC_TYPE, graphic.type());
    if (points.closed() || graphic.type().equals("CIRCLE") || graphic.type().equals("ELLIPSE")) {
      item.setString(Tag.GRAPHIC_FILLED, graphic.filled() ? "Y" : "N");
    }
    Tracking.write(graphic.tracking(), item);
  }
}

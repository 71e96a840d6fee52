package overread.dicom.pr;

import java.util.List;
import overread.dicom.document.InstanceReference;

/// Shapes and texts of one layer on some images.
///
/// @param images empty for all images of the state
public record GraphicAnnotation(
    String layer,
    List<InstanceReference> images,
    List<GraphicObject> graphics,
    List<TextObject> texts,
    List<CompoundGraphic> compounds) {
  public GraphicAnnotation {
    images = List.copyOf(images);
    graphics = List.copyOf(graphics);
    texts = List.copyOf(texts);
    compounds = List.copyOf(compounds);
  }
}

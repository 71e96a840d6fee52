package overread.dicom.pr;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.document.Equipment;
import overread.dicom.image.Window;

/// A grey presentation state to be written.
///
/// @param images headers of the images it is for, of one study and one size
/// @param label upper case, at most 16 characters
/// @param creator Content Creator's Name in the form of DICOM, perhaps empty
/// @param window to show, or null for that of each image
/// @param layers every layer that an annotation names
public record PresentationRequest(
    List<Attributes> images,
    String seriesInstanceUid,
    int seriesNumber,
    int instanceNumber,
    String seriesDescription,
    String label,
    String description,
    String creator,
    Equipment equipment,
    Instant created,
    @Nullable Window window,
    List<GraphicLayer> layers,
    List<GraphicAnnotation> annotations) {
  public PresentationRequest {
    images = List.copyOf(images);
    layers = List.copyOf(layers);
    annotations = List.copyOf(annotations);
    if (images.isEmpty()) {
      throw new IllegalArgumentException("A presentation state needs at least one image.");
    }
    for (GraphicAnnotation annotation : annotations) {
      if (layers.stream().noneMatch(layer -> layer.name().equals(annotation.layer()))) {
        throw new IllegalArgumentException(
            "An annotation stands in layer \"" + annotation.layer() + "\", which is not listed.");
      }
    }
  }
}

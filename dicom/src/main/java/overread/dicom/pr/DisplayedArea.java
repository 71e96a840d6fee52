package overread.dicom.pr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.document.InstanceReference;

/// The part of an image to be shown (PS3.3 C.10.4). Edges are pixel numbers from 1, inclusive, and
/// may lie outside of the image. The corners are top left and bottom right as shown, so that for a
/// turned image left may be greater than right (C.10.4).
///
/// @param images empty for all images of the state
/// @param mode `SCALE TO FIT`, `TRUE SIZE` or `MAGNIFY`; as received
/// @param rowSpacing mm between rows, or null
/// @param columnSpacing mm between columns, or null
/// @param aspect height of a pixel by its width where no spacing is given, or null
/// @param magnification or null
public record DisplayedArea(
    List<InstanceReference> images,
    int left,
    int top,
    int right,
    int bottom,
    String mode,
    @Nullable Double rowSpacing,
    @Nullable Double columnSpacing,
    @Nullable Double aspect,
    @Nullable Double magnification) {
  public DisplayedArea {
    images = List.copyOf(images);
  }

  /// Height of a pixel by its width, by spacing or ratio; null where neither is given.
  public @Nullable Double pixelAspect() {
    if (rowSpacing == null || columnSpacing == null) {
      return aspect;
    }
    return rowSpacing / columnSpacing;
  }
}

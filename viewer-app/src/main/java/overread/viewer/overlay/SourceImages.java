package overread.viewer.overlay;

import java.util.List;
import overread.dicom.data.Tag;
import overread.dicom.placement.SourceImage;
import overread.viewer.image.ImageStack;

/// The slices of a stack as images on which something may be drawn.
final class SourceImages {
  private SourceImages() {}

  static List<SourceImage> of(ImageStack stack) {
    return stack.slices().stream()
        .map(slice ->
            new SourceImage(
                slice.sopInstanceUid(),
                slice.frame(),
                slice.header().getString(Tag.SERIES_INSTANCE_UID, ""),
                slice.header().getInt(Tag.ROWS, 0),
                slice.header().getInt(Tag.COLUMNS, 0),
                slice.plane()))
        .toList();
  }
}

package overread.dicom.rtstruct;

import java.util.List;
import java.util.Optional;
import overread.dicom.placement.PlacementRule;
import overread.dicom.placement.SourceImage;

/// On which images the contours of a region are drawn, and why others are not.
///
/// @param undrawn how many contours lie on none of the images
/// @param refusal a sentence for the first of those
public record RoiPlacement(List<On> on, int undrawn, Optional<String> refusal) {

  /// The contours on one image; when both rules brought some, the weaker one is named.
  public record On(SourceImage image, PlacementRule rule, List<DrawnContour> contours) {
    public On {
      contours = List.copyOf(contours);
    }
  }

  public RoiPlacement {
    on = List.copyOf(on);
  }
}

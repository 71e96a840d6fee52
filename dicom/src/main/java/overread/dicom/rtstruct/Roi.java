package overread.dicom.rtstruct;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.seg.Rgb;

/// A region of interest: what a structure set outlines.
///
/// @param generation AUTOMATIC, SEMIAUTOMATIC or MANUAL (3006,0036); empty when not said
/// @param colour null when the set recommends none
public record Roi(
    int number,
    String name,
    String frameOfReferenceUid,
    String generation,
    @Nullable Rgb colour,
    List<RoiContour> contours) {

  public Roi {
    contours = List.copyOf(contours);
  }

  /// Points of all contours.
  public int points() {
    return contours.stream().mapToInt(RoiContour::size).sum();
  }
}

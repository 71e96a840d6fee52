package overread.review.matching;

import org.jspecify.annotations.Nullable;
import overread.review.finding.Finding;
import overread.review.finding.PatientPoint;

/// A finding with where it is in the patient.
///
/// @param frameOfReferenceUid of the centre; findings in different frames are never compared
/// @param centre null when the place is not known
/// @param radius in millimetres, 0 for a point
public record PlacedFinding(
    Finding finding, String frameOfReferenceUid, @Nullable PatientPoint centre, double radius) {
  /// Distance between the centres in millimetres; infinite when a place is not known or the frames
  /// of reference differ.
  public double distance(PlacedFinding other) {
    var here = centre;
    var there = other.centre;
    if (here == null || there == null || !frameOfReferenceUid.equals(other.frameOfReferenceUid)) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.hypot(Math.hypot(here.x() - there.x(), here.y() - there.y()), here.z() - there.z());
  }
}

package overread.viewer.hanging;

import overread.dicom.geometry.Vec3;
import overread.review.finding.Finding;
import overread.review.finding.PatientPoint;
import overread.review.matching.PlacedFinding;
import overread.viewer.image.ImageStack;
import overread.viewer.overlay.Mark;

/// Where a mark is in the patient: the middle of its boxes over all slices, and how far they reach.
final class MarkPlace {
  private MarkPlace() {}

  static PlacedFinding of(Finding finding, Mark mark, ImageStack stack) {
    var least = new double[] {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    var most = new double[] {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    var frameOfReference = "";
    for (var shape : mark.shapes()) {
      var at = stack.indexOf(shape.sopInstanceUid(), shape.frame());
      var plane = at.isPresent() ? stack.plane(at.getAsInt()).orElse(null) : null;
      if (plane == null) {
        continue;
      }
      frameOfReference = plane.frameOfReferenceUid();
      var box = shape.box();
      include(least, most, plane.toPatient(box.left(), box.top()));
      include(least, most, plane.toPatient(box.right(), box.bottom()));
    }
    if (frameOfReference.isEmpty()) {
      return new PlacedFinding(finding, "", null, 0);
    }
    var centre =
        new PatientPoint(
            (least[0] + most[0]) / 2, (least[1] + most[1]) / 2, (least[2] + most[2]) / 2);
    var longest = Math.max(most[0] - least[0], Math.max(most[1] - least[1], most[2] - least[2]));
    return new PlacedFinding(finding, frameOfReference, centre, longest / 2);
  }

  private static void include(double[] least, double[] most, Vec3 point) {
    var values = new double[] {point.x(), point.y(), point.z()};
    for (var i = 0; i < 3; i++) {
      least[i] = Math.min(least[i], values[i]);
      most[i] = Math.max(most[i], values[i]);
    }
  }
}

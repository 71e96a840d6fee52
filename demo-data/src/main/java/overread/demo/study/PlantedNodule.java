package overread.demo.study;

import overread.demo.phantom.Nodule;
import overread.demo.phantom.Point;
import overread.review.finding.Laterality;

/// A nodule as it was planted in one study: the published truth.
///
/// @param id the same in all studies of the patient
/// @param words what it is, in words
/// @param centre in the study's patient coordinates, mm
/// @param diameter mm
/// @param hounsfield its value
public record PlantedNodule(
    String id,
    String words,
    Laterality side,
    String lobe,
    Point centre,
    double diameter,
    double hounsfield,
    double lobulation) {
  /// As the phantom of this size whose origin lies at `shift` needs it.
  Nodule inModel(Point shift, double size) {
    return new Nodule(
        id,
        new Point(
            (centre.x() - shift.x()) / size,
            (centre.y() - shift.y()) / size,
            (centre.z() - shift.z()) / size),
        diameter / size,
        hounsfield,
        lobulation);
  }

  /// Volume of the sphere of this diameter, mm³.
  public double sphereVolume() {
    return Math.PI / 6 * diameter * diameter * diameter;
  }
}

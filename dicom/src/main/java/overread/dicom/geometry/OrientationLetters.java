package overread.dicom.geometry;

import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// The letters at the four edges of an image: A anterior, P posterior, R right, L left, H head, F
/// foot; an oblique edge has two or three, the strongest first. Empty when not known.
///
/// See PS3.3 C.7.6.1.1.1 (Patient Orientation).
public record OrientationLetters(String left, String right, String top, String bottom) {

  public static final OrientationLetters UNKNOWN = new OrientationLetters("", "", "", "");

  /// A component weaker than this (about 11.5 degrees) gets no letter of its own.
  private static final double WEAKEST = 0.2;

  /// Of an image: from its plane, else from Patient Orientation as projection images have it.
  public static OrientationLetters of(Attributes image) {
    return ImagePlane.of(image)
        .map(OrientationLetters::of)
        .orElseGet(() -> {
          List<String> runsTo = image.getStrings(Tag.PATIENT_ORIENTATION);
          return runsTo.size() == 2 ? of(runsTo.get(0), runsTo.get(1)) : UNKNOWN;
        });
  }

  public static OrientationLetters of(ImagePlane plane) {
    Vec3 row = plane.rowDirection();
    Vec3 column = plane.columnDirection();
    return new OrientationLetters(
        letters(row.times(-1)), letters(row), letters(column.times(-1)), letters(column));
  }

  /// From the two values of Patient Orientation (0020,0020): where rows and columns run to.
  public static OrientationLetters of(String rowsRunTo, String columnsRunTo) {
    return new OrientationLetters(
        opposite(rowsRunTo), rowsRunTo, opposite(columnsRunTo), columnsRunTo);
  }

  /// The letters of a direction in the patient, strongest component first.
  public static String letters(Vec3 direction) {
    double[] components = {direction.x(), direction.y(), direction.z()};
    String[] positive = {"L", "P", "H"};
    String[] negative = {"R", "A", "F"};
    var letters = new StringBuilder();
    for (int round = 0; round < 3; round++) {
      int strongest = 0;
      for (int axis = 1; axis < 3; axis++) {
        if (Math.abs(components[axis]) > Math.abs(components[strongest])) {
          strongest = axis;
        }
      }
      double component = components[strongest];
      if (Math.abs(component) < WEAKEST) {
        break;
      }
      letters.append(component > 0 ? positive[strongest] : negative[strongest]);
      components[strongest] = 0;
    }
    return letters.toString();
  }

  /// Each letter replaced by its opposite; letters that have none are kept.
  public static String opposite(String letters) {
    var opposite = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      opposite.append(
          switch (letters.charAt(i)) {
            case 'L' -> 'R';
            case 'R' -> 'L';
            case 'A' -> 'P';
            case 'P' -> 'A';
            case 'H' -> 'F';
            case 'F' -> 'H';
            default -> letters.charAt(i);
          });
    }
    return opposite.toString();
  }
}

package overread.inference.result;

import java.util.List;
import overread.review.coverage.Declaration;
import overread.review.coverage.DeclaredAbnormality;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;

/// Identity and declaration of the reference algorithm.
public final class DemonstrationAlgorithm {
  /// Said wherever its results appear.
  public static final String NOTICE =
      "Demonstration algorithm, not validated, not for clinical use.";

  public static final Algorithm ALGORITHM =
      new Algorithm("Overread nodule demonstration", "1.0", "Overread project");

  /// The device that stands for this program in documents.
  public static final String DEVICE_UID = "2.25.77262215316284403195312190246310921377";

  static final CodedConcept NODULE = new CodedConcept("786838002", "SCT", "Nodule of lung");

  private DemonstrationAlgorithm() {}

  /// What it says of itself.
  public static Declaration declaration() {
    return new Declaration(
        ALGORITHM,
        NOTICE
            + " It marks candidates for lung nodules in CT of the chest to show how results are"
            + " exchanged and reviewed.",
        List.of(
            "CT, axial, at least 20 slices, at most 5 mm apart.",
            "Marks candidates of 4 to 30 mm, at most 10 in a study.",
            "Ground-glass nodules, masses at the hilum and nodules below 4 mm are not found.",
            "The score orders candidates; it is no probability."),
        List.of(
            new DeclaredAbnormality(
                NODULE, null, null, "Not validated: accuracy in patients is unknown.", 0)));
  }
}

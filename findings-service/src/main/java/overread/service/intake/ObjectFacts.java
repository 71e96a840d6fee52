package overread.service.intake;

import java.io.IOException;
import java.nio.file.Path;
import overread.service.provenance.Classifier;

/// What must be known of a file before it is sent to an archive.
///
/// @param acquired an image from a scanner, rather than something derived
public record ObjectFacts(
    String sopUid, String seriesUid, String studyUid, String patientId, boolean acquired) {
  /// Looks at a file.
  ///
  /// @throws RefusedException with the reason
  public static ObjectFacts of(Path file, Classifier classifier)
      throws IOException, RefusedException {
    try (var examined = ExaminedObject.of(file)) {
      return new ObjectFacts(
          examined.sopUid(),
          examined.seriesUid(),
          examined.studyUid(),
          examined.patientId(),
          classifier.classify(examined.object().data(), "").acquired());
    }
  }
}

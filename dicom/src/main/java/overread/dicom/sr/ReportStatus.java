package overread.dicom.sr;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.document.DicomTime;

/// Who answers for a report that is written: nobody yet, a trainee, or a reader who may sign.
public sealed interface ReportStatus {
  /// Made by an algorithm; complete, verified by nobody.
  record Unverified() implements ReportStatus {}

  /// Given by someone whose signature does not verify.
  record Preliminary() implements ReportStatus {}

  /// Signed by someone entitled to.
  ///
  /// @param person name in the form of DICOM
  record Verified(String person, String organization) implements ReportStatus {}

  /// The status in a document's header.
  default DocumentStatus at(Instant instant) {
    return switch (this) {
      case Unverified _ -> of(false, null, List.of(), instant);
      case Preliminary _ -> of(false, true, List.of(), instant);
      case Verified verified ->
          of(
              true,
              false,
              List.of(
                  new VerifyingObserver(
                      verified.person(),
                      verified.organization(),
                      DicomTime.dateTime(instant),
                      null)),
              instant);
    };
  }

  private static DocumentStatus of(
      boolean verified,
      @Nullable Boolean preliminary,
      List<VerifyingObserver> observers,
      Instant instant) {
    return new DocumentStatus(
        true, verified, preliminary, observers, DicomTime.date(instant), DicomTime.time(instant));
  }
}

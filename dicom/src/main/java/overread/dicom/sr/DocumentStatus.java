package overread.dicom.sr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How finished a document is and who answers for it (PS3.3 C.17.2).
///
/// @param complete Completion Flag is COMPLETE
/// @param verified Verification Flag is VERIFIED
/// @param preliminary Preliminary Flag: true PRELIMINARY, false FINAL, null not stated
/// @param observers who verified it
/// @param contentDate Content Date in the form of DICOM, perhaps empty
/// @param contentTime Content Time in the form of DICOM, perhaps empty
public record DocumentStatus(
    boolean complete,
    boolean verified,
    @Nullable Boolean preliminary,
    List<VerifyingObserver> observers,
    String contentDate,
    String contentTime) {
  public DocumentStatus {
    observers = List.copyOf(observers);
  }
}

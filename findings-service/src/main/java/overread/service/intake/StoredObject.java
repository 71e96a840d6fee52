package overread.service.intake;

import org.jspecify.annotations.Nullable;

/// What became of one object that was to be stored.
///
/// @param sopUid empty when the object could not be read
/// @param reason why it was refused, as the end of a sentence, or null
/// @param failureReason code of PS3.18 table 10.5.3-1, 0 when it is in the archive
public record StoredObject(
    String sopUid,
    String sopClass,
    String seriesUid,
    String studyUid,
    Outcome outcome,
    @Nullable String reason,
    int failureReason) {

  /// Error Comment (0000,0902): tells a sender why, in words.
  public static final int ERROR_COMMENT = 0x00000902;

  /// How it went.
  public enum Outcome {
    STORED,
    ALREADY_THERE,
    REFUSED
  }

  static StoredObject refused(RefusedException refused) {
    return new StoredObject(
        "", "", "", "", Outcome.REFUSED, refused.reason(), refused.failureReason());
  }
}

package overread.service.intake;

/// An object is not taken into the archive.
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;
  private final int failureReason;

  /// @param reason the end of a sentence that begins with the object's name: "is empty"
  /// @param failureReason code of PS3.18 table 10.5.3-1, for example 0xC000 "cannot understand"
  RefusedException(String reason, int failureReason) {
    super(reason);
    this.failureReason = failureReason;
  }

  /// The reason, as the end of a sentence that begins with the object's name.
  public String reason() {
    return String.valueOf(getMessage());
  }

  /// Failure Reason (0008,1197).
  public int failureReason() {
    return failureReason;
  }
}

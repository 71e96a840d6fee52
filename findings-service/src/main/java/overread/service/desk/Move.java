package overread.service.desk;

/// A move of a reading that is open.
public enum Move {
  SEAL("sealed"),
  REVEAL("revealed"),
  BREAK_GLASS("glass-broken"),
  SIGN("signed"),
  AMEND("amending");

  private final String past;

  Move(String past) {
    this.past = past;
  }

  /// As the ledger tells it.
  String past() {
    return past;
  }
}

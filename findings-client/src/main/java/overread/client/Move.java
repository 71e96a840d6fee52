package overread.client;

/// A move of the reading that the reader asks for.
public enum Move {
  SEAL("seal"),
  REVEAL("reveal"),
  BREAK_GLASS("break-glass"),
  SIGN("sign"),
  AMEND("amend");

  private final String path;

  Move(String path) {
    this.path = path;
  }

  /// Last part of the address.
  String path() {
    return path;
  }
}

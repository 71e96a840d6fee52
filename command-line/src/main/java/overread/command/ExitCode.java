package overread.command;

/// What the process says when it ends.
final class ExitCode {
  static final int DONE = 0;

  /// Done, with some inputs refused; each is named on standard error.
  static final int SOME_REFUSED = 1;

  static final int USAGE = 2;
  static final int COULD_NOT_RUN = 3;

  private ExitCode() {}

  /// For commands that count the inputs they had to refuse.
  static int ofRefused(int refused) {
    return refused == 0 ? DONE : SOME_REFUSED;
  }
}

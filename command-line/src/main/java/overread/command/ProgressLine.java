package overread.command;

import java.io.PrintWriter;

/// One line of progress that overwrites itself on a terminal; elsewhere a line for each tenth.
final class ProgressLine {
  private static final boolean TERMINAL = System.console() != null && System.console().isTerminal();

  private final PrintWriter out;
  private int lastTenth = -1;
  private String lastWhat = "";
  private boolean open;

  ProgressLine(PrintWriter out) {
    this.out = out;
  }

  /// @param what is being worked on
  synchronized void show(String what, int done, int total) {
    var tenth = total == 0 ? 10 : done * 10 / total;
    if (TERMINAL) {
      out.printf("\r\u001b[K%s: %d of %d", what, done, total);
      open = true;
    } else if (tenth != lastTenth || !what.equals(lastWhat)) {
      out.printf("%s: %d of %d%n", what, done, total);
    }
    lastTenth = tenth;
    lastWhat = what;
    out.flush();
  }

  void end() {
    if (open) {
      out.println();
      out.flush();
    }
  }
}

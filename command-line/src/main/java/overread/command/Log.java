package overread.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What the libraries and the service log: one line each on standard error, warnings only unless
/// `-Doverread.log=LEVEL` asks for more; stacks from `FINE` on.
final class Log {
  private Log() {}

  static void setUp() {
    var level = Level.parse(System.getProperty("overread.log", "WARNING").toUpperCase(Locale.ROOT));
    LogManager.getLogManager().reset();
    var console = new ConsoleHandler();
    console.setLevel(level);
    console.setFormatter(new Line(level.intValue() <= Level.FINE.intValue()));
    var root = Logger.getLogger("");
    root.setLevel(level);
    root.addHandler(console);
  }

  private static final class Line extends Formatter {
    private final boolean withStacks;

    Line(boolean withStacks) {
      this.withStacks = withStacks;
    }

    @Override
    public String format(LogRecord entry) {
      var text = new StringWriter();
      var writer = new PrintWriter(text);
      writer.printf(
          "%tT %s %s",
          entry.getMillis(),
          entry.getLevel().getName().toLowerCase(Locale.ROOT),
          formatMessage(entry));
      var thrown = entry.getThrown();
      if (thrown != null && withStacks) {
        writer.println();
        thrown.printStackTrace(writer);
      } else if (thrown != null) {
        writer.printf(": %s%n", thrown);
      } else {
        writer.println();
      }
      return text.toString();
    }
  }
}

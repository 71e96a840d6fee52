package overread.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/// A command as it was run in this process: its exit code and what it said.
record Ran(int exitCode, String out, String err) {
  static Ran command(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    line.getSubcommands()
        .values()
        .forEach(sub -> sub.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)));
    return new Ran(line.execute(arguments), out.toString(), err.toString());
  }
}

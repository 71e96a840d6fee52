package overread.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Another program, measured beside ours.
final class Peer {
  private Peer() {}

  static boolean installed(String program) {
    return path(program).isPresent();
  }

  /// Where a program is installed.
  static Optional<Path> path(String program) {
    for (var folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      var file = Path.of(folder, program);
      if (Files.isExecutable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /// Runs a program and returns what it printed.
  static String run(Path folder, String... command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(
          command[0] + " ended with " + exit + ": " + output.lines().limit(3).toList());
    }
    return output;
  }

  /// What it printed last, after its warnings.
  static String lastLine(String printed) {
    return printed.strip().lines().reduce("", (_, last) -> last);
  }

  /// Processor time (user and system) of whole runs of a program in milliseconds, median of `runs`,
  /// as the operating system accounts for it.
  static double cpu(int runs, Path folder, List<String> command)
      throws IOException, InterruptedException {
    var times = new double[runs];
    for (int i = 0; i < runs; i++) {
      var timed =
          new ArrayList<>(
              List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\" >/dev/null 2>&1", "-"));
      timed.addAll(command);
      var words = run(folder, timed.toArray(String[]::new)).strip().split("\\s+");
      times[i] =
          1000
              * (Double.parseDouble(words[words.length - 2])
                  + Double.parseDouble(words[words.length - 1]));
    }
    return Median.of(times);
  }
}

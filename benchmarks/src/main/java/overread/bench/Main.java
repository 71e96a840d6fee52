package overread.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `overread bench [NAME…]`.
@Command(
    name = "overread bench",
    mixinStandardHelpOptions = true,
    description = "Measures, beside peers where they are installed, and prints a table.")
public final class Main implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Which benchmarks; all when none is named.")
  private List<String> names = List.of();

  @Option(names = "--list", description = "Says what there is to measure.")
  private boolean list;

  @Option(names = "--work", paramLabel = "DIR", description = "Where to put the files measured on.")
  private @Nullable Path work;

  /// Ends the process with the exit code.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var all = Benchmark.all();
    if (list) {
      all.forEach(benchmark -> out.printf("%-12s %s%n", benchmark.name(), benchmark.purpose()));
      Benchmark.groups()
          .forEach((name, parts) -> out.printf("%-12s %s%n", name, String.join(", ", parts)));
      return 0;
    }
    var known = all.stream().map(Benchmark::name).collect(Collectors.toSet());
    var wanted =
        names.stream()
            .flatMap(name -> Benchmark.groups().getOrDefault(name, List.of(name)).stream())
            .collect(Collectors.toSet());
    for (var name : wanted) {
      if (!known.contains(name)) {
        System.err.println("There is no benchmark '" + name + "'. --list says what there is.");
        return CommandLine.ExitCode.USAGE;
      }
    }
    var folder = work != null ? work : Files.createTempDirectory("overread-bench");
    var rows = new Rows(out);
    load(rows, "before");
    for (var benchmark : all) {
      if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
        benchmark.run(rows, Files.createDirectories(folder.resolve(benchmark.name())));
      }
    }
    load(rows, "after");
    if (work == null) {
      delete(folder);
    }
    return 0;
  }

  /// What else runs here: with more than a few tenths a processor, times on the clock say little.
  private static void load(Rows rows, String when) {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    rows.fact(
        "load of the last minute %s, on %d processors"
            .formatted(when, machine.getAvailableProcessors()),
        machine.getSystemLoadAverage(),
        "");
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

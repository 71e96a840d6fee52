package overread.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import overread.viewer.tour.HeadlessTour;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `overread`: without a sub-command, the whole reading room on demo studies.
@Command(
    name = "overread",
    version = "overread 0.1.0",
    mixinStandardHelpOptions = true,
    description = {
      "The reading room for radiology AI. Not a medical device.",
      "Without a command: starts the service on the embedded archive and opens the workstation."
    },
    subcommands = {
      ServeCommand.class,
      ViewCommand.class,
      ImportCommand.class,
      InspectCommand.class,
      RenderCommand.class,
      FindingsCommand.class,
      DemoDataCommand.class,
      LedgerCommand.class,
      ViewerCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private DataFolder data = new DataFolder();

  @Option(
      names = "--headless-tour",
      paramLabel = "DIR",
      description =
          "Without a display: drives the same windows through the whole journey and leaves a screenshot of each step in DIR.")
  private @Nullable Path tour;

  /// Ends the process with the exit code: 0 done, 1 some inputs refused, 2 usage, 3 could not run.
  public static void main(String[] arguments) {
    Log.setUp();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures());
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var err = Objects.requireNonNull(spec).commandLine().getErr();
    if (tour == null) {
      Desk.requireDisplay();
    }
    try (var service = ServiceProcess.ensure(data.path())) {
      DemoRoom.furnish(data.path(), err);
      if (tour != null) {
        return HeadlessTour.run(service.url(), tour) == 0 ? ExitCode.DONE : ExitCode.COULD_NOT_RUN;
      }
      return Desk.open(service.url(), data.path());
    }
  }
}

package overread.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import overread.dicom.inspect.FindingsReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `overread findings PATH… --json`: the findings the rail would show, with where each can be
/// drawn.
@Command(
    name = "findings",
    mixinStandardHelpOptions = true,
    description =
        "Prints the findings of all studies below the paths and on which frames each can be drawn.")
final class FindingsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "One JSON document a study; the only form there is.")
  private boolean json;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() throws IOException {
    var line = Objects.requireNonNull(spec).commandLine();
    return ExitCode.ofRefused(FindingsReport.print(paths, line.getOut(), line.getErr()));
  }
}

package overread.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import overread.dicom.inspect.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `overread inspect --json PATH…`: what the program understood of each file.
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Prints what the program understood of each file, one JSON document a line.")
final class InspectCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "One JSON document a line; the only form there is.")
  private boolean json;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() throws IOException {
    var line = Objects.requireNonNull(spec).commandLine();
    return ExitCode.ofRefused(Inspection.print(paths, line.getOut(), line.getErr()));
  }
}

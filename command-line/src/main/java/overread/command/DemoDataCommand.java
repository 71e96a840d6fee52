package overread.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import overread.demo.DemoData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `overread demo-data DIR`: writes the synthetic demo studies.
@Command(
    name = "demo-data",
    mixinStandardHelpOptions = true,
    description = "Writes the synthetic demo studies and their results.")
final class DemoDataCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder to write to; made when it is missing.")
  private @Nullable Path folder;

  @Option(
      names = "--large",
      description = "Writes a segmentation of 100 segments over 600 slices instead, for measuring.")
  private boolean large;

  @Override
  public Integer call() throws IOException {
    var line = new ProgressLine(Objects.requireNonNull(spec).commandLine().getErr());
    var target = Objects.requireNonNull(folder);
    if (large) {
      DemoData.writeLarge(target);
    } else {
      DemoData.write(target, line::show);
    }
    line.end();
    spec.commandLine().getOut().println(target.toAbsolutePath());
    return ExitCode.DONE;
  }
}

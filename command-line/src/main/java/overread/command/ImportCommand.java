package overread.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import overread.service.importing.ImportProgress.Phase;
import overread.service.importing.Importer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `overread import PATH…`: files and folders into the embedded archive.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports files and folders; names what was refused and why, and takes the rest.")
final class ImportCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private DataFolder data = new DataFolder();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    var progress = new ProgressLine(line.getErr());
    var report =
        Importer.run(
            data.path(),
            paths,
            (phase, done, total) ->
                progress.show(
                    phase == Phase.LOOKING ? "Reading headers" : "Importing", done, total));
    progress.end();
    report.refused().forEach(refused -> line.getErr().println(refused.sentence()));
    line.getOut()
        .printf(
            "%d new objects in %d studies, %d already there, %d refused.%n",
            report.stored(), report.studies(), report.alreadyThere(), report.refused().size());
    return ExitCode.ofRefused(report.refused().size());
  }
}

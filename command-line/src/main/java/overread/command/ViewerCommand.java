package overread.command;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import overread.service.viewer.ViewerPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `overread viewer install`: fetches the browser viewer into the data folder.
@Command(
    name = "viewer",
    mixinStandardHelpOptions = true,
    description = "The browser viewer that the service shows at /viewer/.")
final class ViewerCommand {
  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "install",
      mixinStandardHelpOptions = true,
      description = "Fetches the pinned OHIF package with npm, checks it and unpacks it.")
  int install(@Mixin DataFolder data) throws IOException, InterruptedException {
    var line = Objects.requireNonNull(spec).commandLine();
    line.getErr().println("Fetching " + ViewerPackage.NAME + " …");
    line.getOut().println(ViewerPackage.install(data.path()));
    return ExitCode.DONE;
  }
}

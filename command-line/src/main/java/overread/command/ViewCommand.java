package overread.command;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import overread.service.CouldNotRunException;
import overread.service.room.FolderLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `overread view [URL]`: the workstation on a running service.
@Command(
    name = "view",
    mixinStandardHelpOptions = true,
    description =
        "Opens the workstation on a service; without a URL, on the one of the data folder.")
final class ViewCommand implements Callable<Integer> {
  @Mixin private DataFolder data = new DataFolder();

  @Parameters(paramLabel = "URL", arity = "0..1", description = "Such as http://127.0.0.1:8642.")
  private @Nullable URI url;

  @Override
  public Integer call() throws IOException, InterruptedException {
    return Desk.open(url != null ? url : running(), data.path());
  }

  private URI running() throws IOException {
    return FolderLock.running(data.path())
        .map(FolderLock.Running::url)
        .orElseThrow(() ->
            new CouldNotRunException(
                "No service works on %s. Start one with 'overread serve', or name its URL."
                    .formatted(data.path())));
  }
}

package overread.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import overread.service.ServiceConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `overread serve`: the service with its inference service, until the process is stopped.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Starts the service alone and prints its URL when it answers.")
final class ServeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private DataFolder data = new DataFolder();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port on this machine; 0 picks a free one (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + ServiceConfiguration.DEFAULT_PORT)
  private int port;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings, one 'name = value' a line: port, data, inference.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var settings =
        file == null
            ? new ServeSettings(port, data.path(), true)
            : ServeSettings.read(file, data, port);
    try (var room = ReadingRoomProcess.start(settings)) {
      var out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
      out.println(room.url());
      out.flush();
      var stopped = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "stop"));
      stopped.await();
    }
    return ExitCode.DONE;
  }
}

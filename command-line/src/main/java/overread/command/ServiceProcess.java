package overread.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import overread.service.CouldNotRunException;
import overread.service.room.FolderLock;

/// The service of a data folder, in a process of its own so that it and the workstation can each
/// fail without the other. One that already runs is used and left running.
public final class ServiceProcess implements AutoCloseable {
  private final URI url;
  private final Optional<Process> process;

  private ServiceProcess(URI url, Optional<Process> process) {
    this.url = url;
    this.process = process;
  }

  /// The service that runs on a data folder, started when none does.
  ///
  /// @param options of `overread serve`, for one that is started
  public static ServiceProcess ensure(Path data, String... options) throws IOException {
    var running = FolderLock.running(data);
    if (running.isPresent() && Reachable.answers(running.get().url())) {
      return new ServiceProcess(running.get().url(), Optional.empty());
    }
    Files.createDirectories(data);
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ArrayList<>(
            List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "overread.command.Main",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString()));
    command.addAll(List.of(options));
    var process =
        new ProcessBuilder(command).redirectError(data.resolve("service.log").toFile()).start();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var line = lines.readLine();
    if (line == null) {
      throw new CouldNotRunException(
          "The service did not start: " + Files.readString(data.resolve("service.log")).strip());
    }
    return new ServiceProcess(URI.create(line.strip()), Optional.of(process));
  }

  /// Where it answers.
  public URI url() {
    return url;
  }

  @Override
  public void close() {
    process.ifPresent(child -> {
      child.destroy();
      try {
        if (!child.waitFor(10, TimeUnit.SECONDS)) {
          child.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }
}

package overread.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The folder of the embedded archive and database, as every command takes it.
final class DataFolder {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder of the embedded archive and database (default: OVERREAD_DATA, else the user's data home).")
  private @Nullable Path chosen;

  Path path() {
    if (chosen != null) {
      return chosen.toAbsolutePath();
    }
    var variable = System.getenv("OVERREAD_DATA");
    if (variable != null && !variable.isBlank()) {
      return Path.of(variable).toAbsolutePath();
    }
    var home = System.getenv("XDG_DATA_HOME");
    var base =
        home != null && !home.isBlank()
            ? Path.of(home)
            : Path.of(System.getProperty("user.home"), ".local", "share");
    return base.resolve("overread").toAbsolutePath();
  }
}

package overread.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import overread.service.CouldNotRunException;

/// How `overread serve` is to run.
///
/// @param port 0 picks a free one
/// @param inference whether the demonstration algorithm runs beside the service
record ServeSettings(int port, Path data, boolean inference) {
  private static final List<String> NAMES = List.of("port", "data", "inference");

  /// Reads a settings file; what it does not name is taken from the command line. An unknown name
  /// is refused, with the nearest known one.
  static ServeSettings read(Path file, DataFolder data, int port) throws IOException {
    var settings = new ServeSettings(port, data.path(), true);
    int number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        settings = settings.with(file, number, line);
      }
    }
    return settings;
  }

  private ServeSettings with(Path file, int number, String line) {
    var equals = line.indexOf('=');
    var name = equals < 0 ? line.strip() : line.substring(0, equals).strip();
    var value = equals < 0 ? "" : line.substring(equals + 1).strip();
    var where = "%s, line %d: ".formatted(file, number);
    return switch (name) {
      case "port" -> {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
          throw new CouldNotRunException(where + "a port is a number from 0 to 65535.");
        }
        yield new ServeSettings(Integer.parseInt(value), data, inference);
      }
      case "data" -> new ServeSettings(port, Path.of(value).toAbsolutePath(), inference);
      case "inference" -> {
        if (!value.equals("true") && !value.equals("false")) {
          throw new CouldNotRunException(where + "inference is true or false.");
        }
        yield new ServeSettings(port, data, Boolean.parseBoolean(value));
      }
      default ->
          throw new CouldNotRunException(
              "%sthere is no setting '%s'. Did you mean '%s'?"
                  .formatted(where, name, nearest(name)));
    };
  }

  private static String nearest(String name) {
    return NAMES.stream().min(Comparator.comparingInt(known -> edits(known, name))).orElseThrow();
  }

  /// How many letters have to be put in, taken out or changed to turn one word into the other.
  private static int edits(String one, String other) {
    var previous = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      var current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        var change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[other.length()];
  }
}

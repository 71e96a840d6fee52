package overread.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import overread.demo.DemoData;
import overread.service.importing.Importer;

/// Puts the demo studies into an archive that has never been used.
final class DemoRoom {
  private static final String MARK = "demo-studies-imported";

  private DemoRoom() {}

  static void furnish(Path data, PrintWriter said) throws IOException {
    var mark = data.resolve(MARK);
    if (Files.exists(mark)) {
      return;
    }
    said.println("Writing the demo studies (once) …");
    var folder = Files.createTempDirectory("overread-demo");
    try {
      var progress = new ProgressLine(said);
      DemoData.write(folder, (what, done, total) -> progress.show("Demo studies", done, total));
      Importer.run(
          data, List.of(folder), (_, done, total) -> progress.show("Importing them", done, total));
      progress.end();
    } finally {
      delete(folder);
    }
    Files.createDirectories(data);
    Files.writeString(mark, "");
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

package overread.dicom.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The files below paths, folders walked in name order.
public final class InputFiles {
  private InputFiles() {}

  /// Files as they are named, folders replaced by all files below them. A path that does not exist
  /// stays in the list, so that it is refused by name. Links to folders are not followed.
  public static List<Path> below(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      collect(path, files, true);
    }
    return files;
  }

  private static void collect(Path path, List<Path> files, boolean named) throws IOException {
    if (!Files.isDirectory(path)) {
      files.add(path);
    } else if (named || !Files.isSymbolicLink(path)) {
      List<Path> children;
      try (Stream<Path> list = Files.list(path)) {
        children =
            list.sorted(Comparator.comparing(child -> child.getFileName().toString())).toList();
      } catch (IOException e) {
        files.add(path); // it is refused by name when it is read
        return;
      }
      for (Path child : children) {
        collect(child, files, false);
      }
    }
  }
}

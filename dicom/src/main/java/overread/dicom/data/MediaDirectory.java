package overread.dicom.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A DICOMDIR: the records of a medium as a tree of patients, studies, series and instances, with
/// the files that they name (PS3.3 annex F, PS3.10 section 8).
///
/// @param roots the records of the highest level, in their order
/// @param warnings what was wrong and tolerated
public record MediaDirectory(List<Entry> roots, List<String> warnings) {
  /// One directory record.
  ///
  /// @param type such as `PATIENT`, `STUDY`, `SERIES`, `IMAGE`
  /// @param file the file it names, found whatever the case of its name, or null
  public record Entry(
      String type, Attributes attributes, @Nullable Path file, List<Entry> children) {}

  /// Reads a DICOMDIR file.
  public static MediaDirectory read(Path file) throws IOException {
    try (DicomObject object = DicomReader.read(file)) {
      Attributes data = object.data();
      if (!data.contains(Tag.DIRECTORY_RECORD_SEQUENCE)) {
        throw new DicomFormatException("is no DICOMDIR: it has no directory records");
      }
      Path folder = file.toAbsolutePath().resolveSibling("");
      var tree = new Tree(folder, data.getSequence(Tag.DIRECTORY_RECORD_SEQUENCE));
      long first =
          data.getInt(Tag.OFFSET_OF_THE_FIRST_DIRECTORY_RECORD_OF_THE_ROOT_DIRECTORY_ENTITY, 0)
              & 0xFFFFFFFFL;
      List<Entry> roots = tree.siblings(first, 0);
      List<String> warnings = new ArrayList<>(object.warnings());
      if (tree.visited.size() < tree.byOffset.size()) {
        warnings.add(
            (tree.byOffset.size() - tree.visited.size())
                + " directory records are linked from nowhere");
      }
      return new MediaDirectory(roots, warnings);
    }
  }

  /// All files that the records name and that exist, in the order of the tree.
  public List<Path> files() {
    return roots.stream().flatMap(MediaDirectory::files).toList();
  }

  private static Stream<Path> files(Entry entry) {
    return Stream.concat(
        Stream.ofNullable(entry.file()), entry.children().stream().flatMap(MediaDirectory::files));
  }

  private static final class Tree {
    private final Path folder;
    private final Map<Long, Attributes> byOffset = new HashMap<>();
    private final Set<Long> visited = new HashSet<>();

    Tree(Path folder, List<Attributes> records) {
      this.folder = folder;
      for (Attributes entry : records) {
        byOffset.put(entry.itemOffset(), entry);
      }
    }

    /// A record and those that follow it on its level; a link back ends the list.
    List<Entry> siblings(long offset, int level) throws IOException {
      List<Entry> entries = new ArrayList<>();
      long at = offset;
      while (at != 0
          && level < 16
          && byOffset.get(at) instanceof Attributes entry
          && visited.add(at)) {
        long lower = link(entry, Tag.OFFSET_OF_REFERENCED_LOWER_LEVEL_DIRECTORY_ENTITY);
        entries.add(
            new Entry(
                entry.getString(Tag.DIRECTORY_RECORD_TYPE, ""),
                entry,
                file(entry),
                siblings(lower, level + 1)));
        at = link(entry, Tag.OFFSET_OF_THE_NEXT_DIRECTORY_RECORD);
      }
      return entries;
    }

    private static long link(Attributes entry, int tag) {
      return entry.getInt(tag, 0) & 0xFFFFFFFFL;
    }

    private @Nullable Path file(Attributes entry) throws IOException {
      Path path = folder;
      for (String part : entry.getStrings(Tag.REFERENCED_FILE_ID)) {
        Path next = part.equals("..") || part.isEmpty() ? null : child(path, part);
        if (next == null) {
          return null;
        }
        path = next;
      }
      return path.equals(folder) ? null : path;
    }

    /// Media copied to other file systems often have lower-case names or `.dcm` behind.
    private static @Nullable Path child(Path folder, String name) throws IOException {
      Path exact = folder.resolve(name);
      if (Files.exists(exact)) {
        return exact;
      }
      if (!Files.isDirectory(folder)) {
        return null;
      }
      try (Stream<Path> list = Files.list(folder)) {
        return list.filter(path -> isNamed(path, name)).sorted().findFirst().orElse(null);
      }
    }

    private static boolean isNamed(Path path, String name) {
      String found = path.getFileName().toString().toLowerCase(Locale.ROOT);
      String wanted = name.toLowerCase(Locale.ROOT);
      return found.equals(wanted) || found.equals(wanted + ".dcm");
    }
  }
}

package overread.client.outbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import overread.wire.WireJson;

/// The files of an outbox: one for each entry, numbered in the order given. A file appears whole or
/// not at all (temporary file, fsync, rename, fsync of the folder).
final class Postbox {
  /// One entry and the file that holds it.
  record Letter(Path file, Entry entry) {}

  private static final JsonMapper JSON = WireJson.mapper();
  private final Path folder;
  private final Path refused;
  private final Path unreadable;
  private long next = 1;

  Postbox(Path folder) throws IOException {
    this.folder = folder;
    this.refused = folder.resolve("refused");
    this.unreadable = folder.resolve("unreadable");
    Files.createDirectories(refused);
    Files.createDirectories(unreadable);
  }

  /// What an earlier run left, in order. A file that can't be read is set aside, and named.
  List<Letter> letters() throws IOException {
    var letters = new ArrayList<Letter>();
    for (var file : list(folder)) {
      try {
        letters.add(new Letter(file, JSON.readValue(file.toFile(), Entry.class)));
        next = Math.max(next, number(file) + 1);
      } catch (IOException | NumberFormatException e) {
        Files.move(
            file,
            unreadable.resolve(file.getFileName()),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return letters;
  }

  /// How many files were set aside, with the folder that holds them.
  int unreadable() throws IOException {
    return list(unreadable).size();
  }

  Path unreadableFolder() {
    return unreadable;
  }

  List<Refusal> refusals() throws IOException {
    var refusals = new ArrayList<Refusal>();
    for (var file : list(refused)) {
      refusals.add(JSON.readValue(file.toFile(), Refusal.class));
    }
    return refusals;
  }

  Letter keep(Entry entry) throws IOException {
    var file = folder.resolve("%016d.json".formatted(next));
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    write(file, entry);
    next++;
    return new Letter(file, entry);
  }

  void refuse(Letter letter, Refusal refusal) throws IOException {
    write(refused.resolve(refusal.entry().id() + ".json"), refusal);
    remove(letter);
  }

  void takeNote(Refusal refusal) throws IOException {
    Files.deleteIfExists(refused.resolve(refusal.entry().id() + ".json"));
  }

  void remove(Letter letter) throws IOException {
    Files.deleteIfExists(letter.file());
  }

  private static void write(Path file, Object content) throws IOException {
    var temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try (var channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      var bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(content));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (var directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private static long number(Path file) {
    var name = file.getFileName().toString();
    return Long.parseLong(name.substring(0, name.indexOf('.')));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}

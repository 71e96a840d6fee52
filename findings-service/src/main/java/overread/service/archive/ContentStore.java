package overread.service.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// Files named by the SHA-256 of their content. A file appears under its name only when all of it
/// is on the disk, and never changes afterwards.
final class ContentStore {
  private final Path folder;
  private final Path arrivals;

  ContentStore(Path folder) throws IOException {
    this.folder = folder;
    this.arrivals = Files.createDirectories(folder.resolve("arriving"));
    sweep();
  }

  /// What an interrupted run left half-written.
  private void sweep() throws IOException {
    try (var left = Files.newDirectoryStream(arrivals)) {
      for (var file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  /// Copies a stream to its end into a file that is not part of the archive yet.
  Arrival receive(InputStream in) throws IOException {
    var file = arrivals.resolve(UUID.randomUUID().toString());
    var digest = sha256();
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      var size = new DigestInputStream(in, digest).transferTo(out);
      return new Arrival(file, HexFormat.of().formatHex(digest.digest()), size);
    } catch (IOException failure) {
      Files.deleteIfExists(file);
      throw failure;
    }
  }

  /// Makes an arrival durable under its name. Keeping the same content twice keeps one file.
  void keep(Arrival arrival) throws IOException {
    var target = path(arrival.content());
    if (Files.exists(target)) {
      arrival.discard();
      return;
    }
    var directory = Files.createDirectories(directory(arrival.content()));
    try (var channel = FileChannel.open(arrival.file(), StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(arrival.file(), target, StandardCopyOption.ATOMIC_MOVE);
    sync(directory);
  }

  Path path(String content) {
    return directory(content).resolve(content + ".dcm");
  }

  private Path directory(String content) {
    return folder.resolve(content.substring(0, 2));
  }

  private static void sync(Path directory) throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", missing);
    }
  }
}

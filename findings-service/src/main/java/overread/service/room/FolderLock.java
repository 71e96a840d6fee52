package overread.service.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import overread.service.CouldNotRunException;
import overread.wire.WireJson;

/// One process at a time works on a data folder. The file `service` in it is locked by the process
/// and tells its owner, and nobody else, how to reach it.
public final class FolderLock implements AutoCloseable {
  private static final String FILE = "service";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// How to reach the service that works on a folder.
  public record Running(URI url, String token) {}

  /// Takes the folder.
  ///
  /// @return empty when another process has it
  /// @throws CouldNotRunException when the folder can't be used
  public static Optional<FolderLock> take(Path folder) {
    try {
      Files.createDirectories(folder);
      var channel = open(folder.resolve(FILE));
      var lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new FolderLock(channel));
    } catch (OverlappingFileLockException here) {
      return Optional.empty();
    } catch (FileAlreadyExistsException file) {
      throw new CouldNotRunException(
          "The data folder " + folder + " is not a folder. Choose another with --data.", file);
    } catch (IOException failure) {
      throw new CouldNotRunException(
          "The data folder "
              + folder
              + " can't be written to. Give its owner write access or choose another with --data.",
          failure);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /// Tells others of this machine's owner how to reach this process.
  public void announce(Running running) throws IOException {
    var bytes = ByteBuffer.wrap(WireJson.mapper().writeValueAsBytes(running));
    channel.truncate(0);
    channel.position(0);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  /// The service that has announced itself in a folder.
  public static Optional<Running> running(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var text = Files.readString(file, StandardCharsets.UTF_8);
    try {
      return text.isBlank()
          ? Optional.empty()
          : Optional.of(WireJson.mapper().readValue(text, Running.class));
    } catch (JsonProcessingException damaged) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException("The data folder can't be released.", gone);
    }
  }
}

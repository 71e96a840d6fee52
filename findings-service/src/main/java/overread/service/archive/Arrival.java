package overread.service.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Something that was received but is not kept yet.
///
/// @param content SHA-256 of its bytes, in hexadecimal
public record Arrival(Path file, String content, long size) {
  /// Removes it, unless it was kept meanwhile.
  public void discard() throws IOException {
    Files.deleteIfExists(file);
  }
}

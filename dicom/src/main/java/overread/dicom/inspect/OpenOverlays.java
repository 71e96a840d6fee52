package overread.dicom.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import overread.dicom.data.DicomFormatException;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;

/// The files that are laid over an image, open.
///
/// @param refused sentences on files of folders that could not be read
record OpenOverlays(List<Named> files, List<String> refused) implements AutoCloseable {
  /// A file with its name.
  record Named(Path path, DicomObject object) {}

  /// Opens files, and all files below folders.
  ///
  /// @throws IOException where a file that was named itself can't be read; the message begins with
  ///   its name
  static OpenOverlays of(List<Path> paths) throws IOException {
    var open = new OpenOverlays(new ArrayList<>(), new ArrayList<>());
    try {
      for (Path path : paths) {
        if (Files.isDirectory(path)) {
          open.below(path);
        } else {
          open.files.add(new Named(path, read(path)));
        }
      }
      return open;
    } catch (IOException | RuntimeException e) {
      open.close();
      throw e;
    }
  }

  private void below(Path folder) throws IOException {
    for (Path file : InputFiles.below(List.of(folder))) {
      try {
        files.add(new Named(file, read(file)));
      } catch (IOException e) {
        refused.add(String.valueOf(e.getMessage()));
      }
    }
  }

  private static DicomObject read(Path path) throws IOException {
    try {
      return DicomReader.read(path);
    } catch (NoSuchFileException e) {
      throw new DicomFormatException(path + ": does not exist", e);
    } catch (DicomFormatException e) {
      throw new DicomFormatException(path + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    files.forEach(file -> file.object().close());
  }
}

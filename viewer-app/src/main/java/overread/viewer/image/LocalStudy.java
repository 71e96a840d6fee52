package overread.viewer.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;

/// What lies in some files and folders: image series, and objects that say something about images
/// (segmentations, reports, presentation states).
///
/// @param series image series, in name order of their first file
/// @param results files of objects without acquired pixels
/// @param refused a sentence for each file that can't be read, naming it
public record LocalStudy(List<LocalFrames> series, List<Path> results, List<String> refused) {
  private static final List<String> RESULTS = List.of("SEG", "SR", "PR", "KO", "RTSTRUCT", "DOC");

  public LocalStudy {
    series = List.copyOf(series);
    results = List.copyOf(results);
    refused = List.copyOf(refused);
  }

  /// Reads the headers below the paths; folders in name order.
  ///
  /// @throws IOException when a path itself can't be listed
  public static LocalStudy read(List<Path> paths) throws IOException {
    var images = new LinkedHashMap<Path, Attributes>();
    var results = new ArrayList<Path>();
    var refused = new ArrayList<String>();
    for (var file : files(paths)) {
      try {
        var header = DicomReader.readHeader(file).data();
        if (RESULTS.contains(header.getString(Tag.MODALITY, ""))) {
          results.add(file);
        } else if (header.contains(Tag.ROWS)) {
          images.put(file, header);
        } else {
          refused.add(file + " holds no image.");
        }
      } catch (IOException e) {
        refused.add(file + ": " + e.getMessage());
      }
    }
    return new LocalStudy(LocalFrames.bySeries(images), results, refused);
  }

  private static List<Path> files(List<Path> paths) throws IOException {
    var files = new ArrayList<Path>();
    for (var path : paths) {
      try (var below = Files.walk(path)) {
        below.filter(Files::isRegularFile).sorted().forEach(files::add);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return files;
  }
}

package overread.dicom.inspect;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;

/// The files of one study by what they are.
///
/// @param studyInstanceUid empty for files that name no study
/// @param images headers of images that something can be drawn on
/// @param results headers of reports, presentation states, segmentations and all else
record StudyFiles(String studyInstanceUid, List<Attributes> images, List<Header> results) {
  /// A file of which all but the pixels was read.
  record Header(Path file, Attributes data) {
    String sopClassUid() {
      return data.getString(Tag.SOP_CLASS_UID, "");
    }

    /// Whether it is a segmentation of pixels.
    boolean segmentation() {
      return sopClassUid().equals(Uid.SEGMENTATION_STORAGE)
          || sopClassUid().equals(Uid.LABEL_MAP_SEGMENTATION_STORAGE);
    }

    boolean parametricMap() {
      return sopClassUid().equals(Uid.PARAMETRIC_MAP_STORAGE);
    }

    private boolean image() {
      return data.hasValue(Tag.ROWS)
          && !segmentation()
          && !parametricMap()
          && !sopClassUid().equals(Uid.HEIGHT_MAP_SEGMENTATION_STORAGE);
    }
  }

  /// What was found below paths.
  ///
  /// @param refused how many files could not be read
  record Found(List<StudyFiles> studies, int refused) {}

  /// Reads the headers of all files below paths; studies in the order in which they are met.
  static Found below(List<Path> paths, PrintWriter refusals) throws IOException {
    Map<String, StudyFiles> studies = new LinkedHashMap<>();
    int refused = 0;
    for (Path file : InputFiles.below(paths)) {
      try (DicomObject header = DicomReader.readHeader(file)) {
        Attributes data = header.data();
        if (!data.contains(Tag.DIRECTORY_RECORD_SEQUENCE)) {
          studies
              .computeIfAbsent(data.getString(Tag.STUDY_INSTANCE_UID, ""), StudyFiles::empty)
              .add(new Header(file, data));
        }
      } catch (NoSuchFileException e) {
        refused++;
        refusals.println(file + ": does not exist");
      } catch (IOException e) {
        refused++;
        refusals.println(file + ": " + e.getMessage());
      } catch (RuntimeException e) {
        // the outermost boundary for one file: the others are still read
        refused++;
        refusals.println(file + ": could not be understood: " + e);
      }
    }
    return new Found(List.copyOf(studies.values()), refused);
  }

  private static StudyFiles empty(String studyInstanceUid) {
    return new StudyFiles(studyInstanceUid, new ArrayList<>(), new ArrayList<>());
  }

  private void add(Header header) {
    if (header.image()) {
      images.add(header.data());
    } else {
      results.add(header);
    }
  }
}

package overread.dicom.inspect;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;

/// The files of one study by what they are.
///
/// @param images headers of images that something can be drawn on
/// @param segmentations files of segmentations, whose pixels are needed too
/// @param others headers of reports, presentation states and all else without pixels
record StudyFiles(
    String studyInstanceUid,
    List<DicomObject> images,
    List<Path> segmentations,
    List<DicomObject> others) {

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
        String study = header.data().getString(Tag.STUDY_INSTANCE_UID, "");
        if (!study.isEmpty()) {
          studies.computeIfAbsent(study, StudyFiles::empty).add(header, file);
        }
      } catch (NoSuchFileException e) {
        refused++;
        refusals.println(file + ": does not exist");
      } catch (IOException e) {
        refused++;
        refusals.println(file + ": " + e.getMessage());
      }
    }
    return new Found(List.copyOf(studies.values()), refused);
  }

  private static StudyFiles empty(String studyInstanceUid) {
    return new StudyFiles(
        studyInstanceUid, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  private void add(DicomObject header, Path file) {
    String sopClass = header.data().getString(Tag.SOP_CLASS_UID, "");
    if (sopClass.equals(Uid.SEGMENTATION_STORAGE)
        || sopClass.equals(Uid.LABEL_MAP_SEGMENTATION_STORAGE)) {
      segmentations.add(file);
    } else if (header.data().hasValue(Tag.ROWS) && !sopClass.equals(Uid.PARAMETRIC_MAP_STORAGE)) {
      images.add(header);
    } else {
      others.add(header);
    }
  }
}

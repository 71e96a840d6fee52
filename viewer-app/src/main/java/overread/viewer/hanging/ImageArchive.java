package overread.viewer.hanging;

import java.io.IOException;
import java.util.List;
import overread.dicom.pr.PresentationState;
import overread.viewer.image.FrameSource;
import overread.wire.WorklistRow;

/// Where the images of a study come from. Each call waits.
public interface ImageArchive {
  /// One acquired series.
  ///
  /// @param number Series Number, 0 when the images have none
  record Series(
      String studyUid,
      String seriesUid,
      int number,
      String modality,
      String description,
      FrameSource frames) {}

  /// A presentation state.
  ///
  /// @param ofAlgorithm whether an algorithm made it
  record State(PresentationState state, boolean ofAlgorithm) {}

  /// The presentation states of a study, as far as this reader may see them.
  List<State> states(String studyUid) throws IOException;

  /// The acquired series of a study, as far as this reader may see them. Results of algorithms are
  /// not among them.
  List<Series> series(String studyUid) throws IOException;

  /// Earlier studies of the same patient, newest first.
  List<String> earlier(WorklistRow row) throws IOException;
}

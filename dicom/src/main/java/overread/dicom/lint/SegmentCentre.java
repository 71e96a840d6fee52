package overread.dicom.lint;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.seg.Mask;
import overread.dicom.seg.SegmentFrame;
import overread.dicom.seg.Segmentation;
import overread.dicom.seg.SegmentationType;

/// Where a segment lies in the patient, from some of its frames: a side needs no more.
final class SegmentCentre {
  private static final int MOST_FRAMES = 16;

  private SegmentCentre() {}

  /// The mean x of the segment's pixels in millimetres, which grows towards the patient's left;
  /// empty where none of the frames that were looked at holds any or has a position.
  static OptionalDouble fromRightToLeft(Segmentation segmentation, int segment) throws IOException {
    boolean labels = segmentation.type() == SegmentationType.LABELMAP;
    List<SegmentFrame> frames =
        segmentation.frames().stream()
            .filter(frame -> labels || frame.segment() == segment)
            .toList();
    int step = 1 + frames.size() / MOST_FRAMES;
    double sum = 0;
    long count = 0;
    for (int i = 0; i < frames.size(); i += step) {
      Optional<ImagePlane> plane = frames.get(i).plane();
      if (plane.isEmpty()) {
        continue;
      }
      Mask mask = segmentation.maskOfFrame(frames.get(i).index(), segment);
      for (int row = 0; row < mask.rows(); row++) {
        for (int column = 0; column < mask.columns(); column++) {
          if (mask.at(column, row)) {
            sum += plane.get().toPatient(column + 0.5, row + 0.5).x();
            count++;
          }
        }
      }
    }
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
  }
}

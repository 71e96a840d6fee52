package overread.dicom.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.geometry.BodySide;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.placement.SourceImage;

/// The study that a result is checked against.
public final class LintStudy {
  /// Millimetres from right to left below which images may show one side only.
  private static final double BOTH_SIDES = 200;

  private final String patientId;
  private final String studyUid;
  private final List<SourceImage> images = new ArrayList<>();
  private final Map<String, SourceImage> frames = new HashMap<>();
  private final Map<String, Attributes> headers = new HashMap<>();
  private final Map<String, double[]> extents = new HashMap<>();

  private LintStudy(String patientId, String studyUid) {
    this.patientId = patientId;
    this.studyUid = studyUid;
  }

  /// A study by the headers of its images.
  ///
  /// @throws IllegalArgumentException where there are none
  public static LintStudy of(List<Attributes> images) {
    if (images.isEmpty()) {
      throw new IllegalArgumentException("A result can't be checked without the study's images.");
    }
    Attributes first = images.getFirst();
    LintStudy study =
        new LintStudy(
            first.getString(Tag.PATIENT_ID, ""), first.getString(Tag.STUDY_INSTANCE_UID, ""));
    for (Attributes image : images) {
      study.headers.put(image.getString(Tag.SOP_INSTANCE_UID, ""), image);
      for (SourceImage frame : SourceImage.framesOf(image)) {
        study.images.add(frame);
        study.frames.put(frame.sopInstanceUid() + "#" + frame.frame(), frame);
        frame.plane().ifPresent(study::extend);
      }
    }
    return study;
  }

  /// Widens the known reach of a frame of reference from right to left.
  private void extend(ImagePlane plane) {
    double[] extent =
        extents.computeIfAbsent(
            plane.frameOfReferenceUid(),
            _ -> new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY});
    for (int corner = 0; corner < 4; corner++) {
      double x =
          plane
              .toPatient(
                  (corner & 1) == 0 ? 0 : plane.columns(), (corner & 2) == 0 ? 0 : plane.rows())
              .x();
      extent[0] = Math.min(extent[0], x);
      extent[1] = Math.max(extent[1], x);
    }
  }

  String patientId() {
    return patientId;
  }

  String studyUid() {
    return studyUid;
  }

  List<SourceImage> images() {
    return images;
  }

  Optional<SourceImage> frame(String sopInstanceUid, int frame) {
    return Optional.ofNullable(frames.get(sopInstanceUid + "#" + frame));
  }

  Optional<Attributes> header(String sopInstanceUid) {
    return Optional.ofNullable(headers.get(sopInstanceUid));
  }

  Optional<BodySide> side(String sopInstanceUid) {
    return header(sopInstanceUid).flatMap(BodySide::of);
  }

  /// Where the middle of what was imaged lies from right to left, in millimetres; empty for a frame
  /// of reference without images, and where the images are too narrow to show both sides: the
  /// middle of a knee is not that of the body.
  OptionalDouble middle(String frameOfReferenceUid) {
    double[] extent = extents.get(frameOfReferenceUid);
    return extent == null || extent[1] - extent[0] < BOTH_SIDES
        ? OptionalDouble.empty()
        : OptionalDouble.of((extent[0] + extent[1]) / 2);
  }

  boolean knowsFrameOfReference(String uid) {
    return extents.containsKey(uid);
  }
}

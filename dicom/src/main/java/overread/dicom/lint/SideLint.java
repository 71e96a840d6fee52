package overread.dicom.lint;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import overread.dicom.geometry.BodySide;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Vec3;
import overread.dicom.placement.SourceImage;
import overread.dicom.seg.Segment;
import overread.dicom.seg.Segmentation;
import overread.review.finding.Finding;
import overread.review.finding.ImagePoint;
import overread.review.finding.Laterality;
import overread.review.finding.PatientPoint;
import overread.review.finding.Region;

/// The stated side against the side of the coordinates. Nobody lies exactly in the middle of a
/// scanner, so coordinates near the middle of what was imaged accuse no one.
final class SideLint {
  /// Millimetres from the middle within which either side may be right.
  private static final double NEAR_MIDDLE = 20;

  private SideLint() {}

  static void check(List<Finding> findings, LintStudy study, List<LintProblem> problems) {
    for (Finding finding : findings) {
      Laterality stated = finding.laterality();
      if (stated == null || stated == Laterality.BILATERAL) {
        continue;
      }
      for (Region region : finding.regions()) {
        Optional<Laterality> drawn = side(region, study);
        if (drawn.isPresent() && drawn.get() != stated) {
          PlaceLint.add(
              LintRule.LATERALITY,
              finding,
              "It is stated to be on the %s and drawn on the %s."
                  .formatted(words(stated), words(drawn.get())),
              problems);
          break;
        }
      }
    }
  }

  /// Checks segments by where the middle of their pixels lies.
  static void check(Segmentation segmentation, LintStudy study, List<LintProblem> problems)
      throws IOException {
    OptionalDouble middle = study.middle(segmentation.frameOfReferenceUid());
    for (Segment segment : segmentation.segments()) {
      Laterality stated = segment.laterality();
      if (middle.isEmpty() || stated == null || stated == Laterality.BILATERAL) {
        continue;
      }
      OptionalDouble centre = SegmentCentre.fromRightToLeft(segmentation, segment.number());
      Optional<Laterality> drawn =
          centre.isEmpty() ? Optional.empty() : ofPosition(centre.getAsDouble(), middle);
      if (drawn.isPresent() && drawn.get() != stated) {
        problems.add(
            new LintProblem(
                LintRule.LATERALITY,
                "",
                "Segment %d, %s, is stated to be on the %s and drawn on the %s."
                    .formatted(
                        segment.number(), segment.label(), words(stated), words(drawn.get()))));
      }
    }
  }

  private static String words(Laterality side) {
    return switch (side) {
      case LEFT -> "left";
      case RIGHT -> "right";
      case BILATERAL -> "both sides";
    };
  }

  private static Optional<Laterality> side(Region region, LintStudy study) {
    return switch (region) {
      case Region.OnImage drawn -> onImage(drawn, study);
      case Region.InSpace spatial ->
          ofPosition(
              spatial.points().stream().mapToDouble(PatientPoint::x).average().orElse(0),
              study.middle(spatial.frameOfReferenceUid()));
      case Region.OfSegment _ -> Optional.empty();
    };
  }

  private static Optional<Laterality> onImage(Region.OnImage drawn, LintStudy study) {
    Optional<SourceImage> image = study.frame(drawn.sopInstanceUid(), drawn.frame());
    if (image.isEmpty()) {
      return Optional.empty();
    }
    Optional<ImagePlane> plane = image.get().plane();
    if (plane.isEmpty()) {
      return study.side(drawn.sopInstanceUid()).flatMap(SideLint::ofImage);
    }
    double column = drawn.points().stream().mapToDouble(ImagePoint::column).average().orElse(0);
    double row = drawn.points().stream().mapToDouble(ImagePoint::row).average().orElse(0);
    Vec3 centre = plane.get().toPatient(column, row);
    return ofPosition(centre.x(), study.middle(plane.get().frameOfReferenceUid()));
  }

  private static Optional<Laterality> ofImage(BodySide side) {
    return switch (side) {
      case LEFT -> Optional.of(Laterality.LEFT);
      case RIGHT -> Optional.of(Laterality.RIGHT);
      case BOTH, UNPAIRED -> Optional.empty();
    };
  }

  /// x grows towards the patient's left (PS3.3 C.7.6.2.1.1).
  private static Optional<Laterality> ofPosition(double x, OptionalDouble middle) {
    if (middle.isEmpty() || Math.abs(x - middle.getAsDouble()) < NEAR_MIDDLE) {
      return Optional.empty();
    }
    return Optional.of(x > middle.getAsDouble() ? Laterality.LEFT : Laterality.RIGHT);
  }
}

package overread.dicom.lint;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import overread.dicom.ai.FindingPlacement;
import overread.dicom.placement.SourceImage;
import overread.review.finding.Finding;
import overread.review.finding.ImagePoint;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.finding.Region;

/// Places against the images: inside of them, in their frame of reference, on images that are
/// there.
final class PlaceLint {
  private PlaceLint() {}

  static void check(List<Finding> findings, LintStudy study, List<LintProblem> problems)
      throws IOException {
    FindingPlacement placement = new FindingPlacement(study.images(), Map.of());
    Set<String> missing = new LinkedHashSet<>();
    for (Finding finding : findings) {
      for (Region region : finding.regions()) {
        switch (region) {
          case Region.OnImage drawn -> onImage(finding, drawn, study, missing, problems);
          case Region.InSpace spatial -> inSpace(finding, spatial, study, placement, problems);
          case Region.OfSegment _ -> {}
        }
      }
    }
    if (!missing.isEmpty()) {
      problems.add(
          new LintProblem(
              LintRule.UNRESOLVED_REFERENCE,
              "",
              "It refers to %d %s not in the study, such as %s."
                  .formatted(
                      missing.size(),
                      missing.size() == 1 ? "image that is" : "images that are",
                      missing.iterator().next())));
    }
  }

  private static void onImage(
      Finding finding,
      Region.OnImage drawn,
      LintStudy study,
      Set<String> missing,
      List<LintProblem> problems) {
    if (study.header(drawn.sopInstanceUid()).isEmpty()) {
      missing.add(drawn.sopInstanceUid());
      return;
    }
    Optional<SourceImage> image = study.frame(drawn.sopInstanceUid(), drawn.frame());
    if (image.isEmpty()) {
      add(
          LintRule.OUTSIDE_IMAGE,
          finding,
          "It is drawn on frame " + drawn.frame() + ", which the image does not have.",
          problems);
      return;
    }
    for (ImagePoint point : drawn.points()) {
      boolean inside =
          point.column() >= 0
              && point.column() <= image.get().columns()
              && point.row() >= 0
              && point.row() <= image.get().rows();
      if (!inside) {
        add(
            LintRule.OUTSIDE_IMAGE,
            finding,
            "The point (%s, %s) lies outside of the image of %d columns and %d rows."
                .formatted(point.column(), point.row(), image.get().columns(), image.get().rows()),
            problems);
        return;
      }
    }
  }

  private static void inSpace(
      Finding finding,
      Region.InSpace spatial,
      LintStudy study,
      FindingPlacement placement,
      List<LintProblem> problems)
      throws IOException {
    if (!study.knowsFrameOfReference(spatial.frameOfReferenceUid())) {
      add(
          LintRule.OUTSIDE_FRAME_OF_REFERENCE,
          finding,
          "Its frame of reference " + spatial.frameOfReferenceUid() + " is that of no image here.",
          problems);
    } else if (placement.place(alone(finding, spatial)).drawnOn().isEmpty()) {
      add(LintRule.OUTSIDE_IMAGE, finding, "Its coordinates lie outside of the images.", problems);
    }
  }

  private static Finding alone(Finding finding, Region region) {
    return new Finding(
        finding.id(),
        null,
        Origin.AI,
        finding.code(),
        finding.label(),
        Presence.PRESENT,
        null,
        null,
        null,
        List.of(),
        List.of(region),
        null,
        List.of());
  }

  static void add(LintRule rule, Finding finding, String sentence, List<LintProblem> problems) {
    String path = finding.sources().isEmpty() ? "" : finding.sources().getFirst().itemPath();
    problems.add(new LintProblem(rule, path, sentence));
  }
}

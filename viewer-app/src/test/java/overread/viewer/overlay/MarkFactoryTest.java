package overread.viewer.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import overread.requirement.Requirement;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.ImagePoint;
import overread.review.finding.Origin;
import overread.review.finding.PatientPoint;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.finding.Shape;
import overread.review.verdict.FindingState;
import overread.review.verdict.ReviewedFinding;
import overread.viewer.image.BackgroundWork;
import overread.viewer.image.ImageStack;
import overread.viewer.image.SyntheticSeries;

/// Slices of 16 × 16 mm, first pixel's centre at (-8, -8), slice `n` at height 100 − 2 n.
class MarkFactoryTest {
  private final ImageStack stack =
      ImageStack.open(new SyntheticSeries(21), BackgroundWork.sameThread());
  private final MarkFactory factory = new MarkFactory(stack, Map.of());

  @AfterEach
  void close() {
    stack.close();
  }

  @Test
  @Requirement("C41")
  void drawsWhatNamesAnImageOnThatImage() {
    var points = List.of(new ImagePoint(2, 3), new ImagePoint(6, 3), new ImagePoint(6, 9));
    var mark = drawn(new Region.OnImage(SyntheticSeries.uid(4), 1, Shape.POLYGON, points));

    assertThat(mark.shapes())
        .containsExactly(new MarkShape.Polyline(SyntheticSeries.uid(4), 1, points, true));
    assertThat(mark.boxOn(SyntheticSeries.uid(4), 1)).contains(new ImageBox(2, 3, 6, 9));
  }

  @Test
  void drawsNothingOfAnImageOrFrameThatIsNotInTheStack() {
    var points = List.of(new ImagePoint(2, 3));
    assertThat(place(new Region.OnImage("9.9.9", 1, Shape.POINT, points)))
        .isEqualTo(new MarkPlacement.Elsewhere());
    assertThat(place(new Region.OnImage(SyntheticSeries.uid(4), 2, Shape.POINT, points)))
        .isEqualTo(new MarkPlacement.Elsewhere());
  }

  @Test
  @Requirement("C41")
  void drawsAPointInSpaceOnTheSliceNearestToIt() {
    // 0.9 mm above slice 5 (height 90): column -3 - -8 + 0.5
    var mark = drawn(inSpace(Shape.POINT, new PatientPoint(-3, 1, 90.9)));
    assertThat(mark.shapes())
        .containsExactly(
            new MarkShape.Points(SyntheticSeries.uid(5), 1, List.of(new ImagePoint(5.5, 9.5))));

    assertThat(place(inSpace(Shape.POINT, new PatientPoint(0, 0, 101.5))))
        .isEqualTo(new MarkPlacement.Elsewhere());
  }

  @Test
  void refusesWhatLiesInAnotherFrameOfReference() {
    var region = new Region.InSpace("1.2.9", Shape.POINT, List.of(new PatientPoint(0, 0, 90)));
    assertThat(place(region))
        .isEqualTo(
            new MarkPlacement.NotDrawable(
                "The frame of reference differs from that of the images."));
  }

  @Test
  void refusesAnOutlineThatCutsThroughTheSlices() {
    var region =
        inSpace(
            Shape.POLYGON,
            new PatientPoint(0, 0, 86),
            new PatientPoint(4, 0, 90),
            new PatientPoint(0, 4, 94));
    assertThat(place(region))
        .isEqualTo(new MarkPlacement.NotDrawable("The outline lies at an angle to the images."));
  }

  @Test
  void cutsAnEllipsoidByEachSlice() {
    // a ball of radius 5 about (0, 0, 90): slices at 4, 2, 0 mm from it show radius 3, √21 and 5
    var mark =
        drawn(
            inSpace(
                Shape.ELLIPSOID,
                new PatientPoint(-5, 0, 90),
                new PatientPoint(5, 0, 90),
                new PatientPoint(0, -5, 90),
                new PatientPoint(0, 5, 90),
                new PatientPoint(0, 0, 85),
                new PatientPoint(0, 0, 95)));
    var widths =
        mark.shapes().stream().map(MarkShape::box).map(box -> box.right() - box.left()).toList();

    assertThat(mark.shapes())
        .extracting(MarkShape::sopInstanceUid)
        .containsExactly("1.2.3.3", "1.2.3.4", "1.2.3.5", "1.2.3.6", "1.2.3.7");
    var expected = new double[] {6, 2 * Math.sqrt(21), 10, 2 * Math.sqrt(21), 6};
    for (int i = 0; i < expected.length; i++) {
      assertThat(widths.get(i)).isCloseTo(expected[i], within(0.05));
    }
    assertThat(mark.shapes().get(2).box().centreColumn()).isCloseTo(8.5, within(1e-9));
  }

  @Test
  void saysWhenThereIsNothingToDraw() {
    assertThat(factory.place(finding(Presence.PRESENT), Layer.AI, MarkState.UNREVIEWED, "1"))
        .isEqualTo(new MarkPlacement.NotDrawable("The result gives no place for this finding."));
    var absent = finding(Presence.ABSENT, inSpace(Shape.POINT, new PatientPoint(0, 0, 90)));
    assertThat(factory.place(absent, Layer.AI, MarkState.UNREVIEWED, "1"))
        .isEqualTo(new MarkPlacement.NotDrawable("The result says that this is absent."));
    assertThat(place(new Region.OfSegment("1.2.7", 1)))
        .isEqualTo(
            new MarkPlacement.NotDrawable(
                "The segmentation that the finding refers to isn't here."));
  }

  @Test
  void keepsTheOriginalOfAModifiedFindingAsAGhost() {
    var before = finding(Presence.PRESENT, inSpace(Shape.POINT, new PatientPoint(0, 0, 90)));
    var after = finding(Presence.PRESENT, inSpace(Shape.POINT, new PatientPoint(2, 0, 90)));
    var reviewed = new ReviewedFinding(before, after, FindingState.MODIFIED, null);

    var mark = ((MarkPlacement.Placed) factory.place(reviewed, "1")).mark();

    assertThat(mark.layer()).isEqualTo(Layer.AI);
    assertThat(mark.state()).isEqualTo(MarkState.MODIFIED);
    assertThat(mark.shapes().getFirst().box().left()).isEqualTo(10.5);
    assertThat(mark.original().getFirst().box().left()).isEqualTo(8.5);
  }

  @Test
  void looksDifferentInEveryState() {
    var looks =
        Arrays.stream(MarkState.values())
            .map(state -> state.glyphPath() + state.glyphFilled() + state.stroke())
            .distinct()
            .count();
    assertThat(looks).isEqualTo(MarkState.values().length);
    assertThat(Arrays.stream(MarkState.values()).map(MarkState::word).distinct())
        .hasSize(MarkState.values().length);
  }

  private MarkPlacement place(Region region) {
    return factory.place(finding(Presence.PRESENT, region), Layer.AI, MarkState.UNREVIEWED, "1");
  }

  private Mark drawn(Region region) {
    return Optional.of(place(region))
        .map(placement -> ((MarkPlacement.Placed) placement).mark())
        .orElseThrow();
  }

  private static Region inSpace(Shape shape, PatientPoint... points) {
    return new Region.InSpace(SyntheticSeries.FRAME_OF_REFERENCE, shape, List.of(points));
  }

  private static Finding finding(Presence presence, Region... regions) {
    return new Finding(
        "f",
        null,
        Origin.AI,
        new CodedConcept("27925004", "SCT", "Nodule"),
        "Nodule",
        presence,
        null,
        null,
        null,
        List.of(),
        List.of(regions),
        null,
        List.of());
  }
}

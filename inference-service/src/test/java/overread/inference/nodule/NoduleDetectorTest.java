package overread.inference.nodule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import overread.demo.phantom.Point;
import overread.demo.study.DemoStudy;
import overread.demo.study.PlantedNodule;
import overread.inference.DemoChest;

class NoduleDetectorTest {
  @Test
  void findsEveryPlantedNoduleAtItsPlaceWithItsSize() throws Exception {
    DemoStudy facts = DemoChest.facts();
    Detection detection = DemoChest.detection();

    for (PlantedNodule nodule : facts.nodules()) {
      assertThat(detection.candidates())
          .as(nodule.id())
          .anySatisfy(candidate -> {
            assertThat(distance(facts, candidate, nodule.centre())).isLessThan(2);
            assertThat(candidate.diameter()).isCloseTo(nodule.diameter(), within(1.2));
          });
    }
    List<Candidate> best = detection.candidates().subList(0, facts.nodules().size());
    assertThat(best)
        .allSatisfy(candidate ->
            assertThat(facts.nodules())
                .anyMatch(nodule -> distance(facts, candidate, nodule.centre()) < 2));
    assertThat(detection.candidates()).hasSizeLessThanOrEqualTo(NoduleDetector.MOST);
  }

  @Test
  void theSameVolumeGivesTheSameCandidates() throws Exception {
    CtVolume volume = DemoChest.study().volume();

    assertThat(NoduleDetector.detect(volume)).isEqualTo(DemoChest.detection());
  }

  @Test
  void refusesAVolumeWithoutLungs() {
    short[] water = new short[128 * 128];
    CtVolume volume =
        new CtVolume(IntStream.range(0, 30).mapToObj(i -> water).toList(), 128, 128, 1, 1, 2);

    assertThatThrownBy(() -> NoduleDetector.detect(volume))
        .isInstanceOf(NoLungsException.class)
        .hasMessage("Only 0 ml of lung were found; the series does not show a chest.");
  }

  @Test
  void aPlainLungHasNoCandidate() throws Exception {
    assertThat(NoduleDetector.detect(ball(0)).candidates()).isEmpty();
  }

  @Test
  void oneBallInALungIsOneCandidate() throws Exception {
    List<Candidate> candidates = NoduleDetector.detect(ball(5)).candidates();

    assertThat(candidates).hasSize(1);
    Candidate candidate = candidates.getFirst();
    assertThat(candidate.x()).isCloseTo(100, within(0.5));
    assertThat(candidate.y()).isCloseTo(120, within(0.5));
    assertThat(candidate.z()).isCloseTo(50, within(0.5));
    assertThat(candidate.diameter()).isCloseTo(10, within(0.6));
  }

  @Test
  void aStraightTubeThroughALungIsNoCandidate() throws Exception {
    assertThat(
            NoduleDetector.detect(
                    lung((x, y, z) -> Math.hypot(x - 100, y - 120) < 4 ? (short) 40 : -850))
                .candidates())
        .isEmpty();
  }

  @Test
  void distancesAreExact() {
    Lattice lattice = new Lattice(9, 7, 5, 0.7, 0.8, 2.5);
    boolean[] target = new boolean[lattice.size()];
    target[lattice.index(2, 3, 1)] = true;
    target[lattice.index(7, 0, 4)] = true;

    float[] squared = DistanceTransform.squared(lattice, target, false);

    for (int z = 0; z < 5; z++) {
      for (int y = 0; y < 7; y++) {
        for (int x = 0; x < 9; x++) {
          double one =
              Math.pow(0.7 * (x - 2), 2) + Math.pow(0.8 * (y - 3), 2) + Math.pow(2.5 * (z - 1), 2);
          double other =
              Math.pow(0.7 * (x - 7), 2) + Math.pow(0.8 * y, 2) + Math.pow(2.5 * (z - 4), 2);
          assertThat((double) squared[lattice.index(x, y, z)])
              .isCloseTo(Math.min(one, other), within(1e-4));
        }
      }
    }
  }

  @Test
  void aBallAnswersWithItsCurvatureATubeHardly() {
    assertThat(Curvature.ball(-3, -3, -3, 0, 0, 0)).isCloseTo(3, within(1e-9));
    assertThat(Curvature.ball(-3, -3, 0.1, 0, 0, 0)).isZero();
    assertThat(Curvature.ball(-3, -3, -0.3, 0, 0, 0)).isCloseTo(0.03, within(1e-9));
  }

  private interface Tissue {
    short at(int x, int y, int z);
  }

  private static CtVolume ball(double radius) {
    return lung((x, y, z) ->
        Math.hypot(Math.hypot(x - 100, y - 120), z - 50) <= radius ? (short) 40 : -850);
  }

  /// A body with one big round lung in it, voxels of 1 mm.
  private static CtVolume lung(Tissue tissue) {
    int size = 240;
    List<short[]> slices = new ArrayList<>();
    for (int z = 0; z < 100; z++) {
      short[] slice = new short[size * size];
      Arrays.fill(slice, (short) -1000);
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          double r = Math.hypot(x - 120, y - 120);
          slice[y * size + x] = r > 110 ? -1000 : r > 80 ? 40 : tissue.at(x, y, z);
        }
      }
      slices.add(slice);
    }
    return new CtVolume(slices, size, size, 1, 1, 1);
  }

  private static double distance(DemoStudy facts, Candidate candidate, Point point) {
    double x = facts.grid().x(0) + candidate.x() * facts.grid().spacing();
    double y = facts.grid().y(0) + candidate.y() * facts.grid().spacing();
    double z = facts.lowest() + candidate.z() * facts.spacing();
    return Math.hypot(Math.hypot(x - point.x(), y - point.y()), z - point.z());
  }
}

package overread.review.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.Origin;
import overread.review.finding.PatientPoint;
import overread.review.finding.Presence;
import overread.review.matching.ReadComparison.Pair;

class ReadComparisonTest {
  private static final CodedConcept NODULE = new CodedConcept("786838002", "SCT", "Nodule");
  private static final CodedConcept MASS = new CodedConcept("4147007", "SCT", "Mass");

  private static Finding finding(String id, Origin origin, CodedConcept code) {
    return new Finding(
        id,
        id,
        origin,
        code,
        code.meaning(),
        Presence.PRESENT,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of());
  }

  private static PlacedFinding at(Finding finding, double x, double radius) {
    return new PlacedFinding(finding, "1.7", new PatientPoint(x, 0, 0), radius);
  }

  private final Finding mine = finding("m1", Origin.PERSON, NODULE);
  private final Finding mineToo = finding("m2", Origin.PERSON, NODULE);
  private final Finding near = finding("a1", Origin.AI, NODULE);
  private final Finding far = finding("a2", Origin.AI, NODULE);
  private final Finding other = finding("a3", Origin.AI, MASS);

  @Test
  void findingsFallIntoFourGroups() {
    var groups =
        ReadComparison.of(
            List.of(at(mine, 0, 0), at(mineToo, 200, 0)),
            List.of(at(near, 6, 3), at(far, 100, 3), at(other, 205, 3)));
    assertThat(groups)
        .isEqualTo(
            new ReadComparison(
                List.of(new Pair(mine, near)),
                List.of(),
                List.of(far),
                List.of(new Pair(mineToo, other))));
  }

  @Test
  void twoAlgorithmsThatMarkedWhatTheReaderMarkedBothAgree() {
    var groups = ReadComparison.of(List.of(at(mine, 0, 0)), List.of(at(far, 8, 0), at(near, 2, 0)));
    assertThat(groups.both()).containsExactly(new Pair(mine, far), new Pair(mine, near));
    assertThat(groups.aiOnly()).isEmpty();
  }

  @Test
  void anAlgorithmsFindingIsJoinedToTheNearestOfTheReaders() {
    var one =
        ReadComparison.of(List.of(at(mine, 0, 0), at(mineToo, 5, 0)), List.of(at(near, 4, 0)));
    var two =
        ReadComparison.of(List.of(at(mineToo, 5, 0), at(mine, 0, 0)), List.of(at(near, 4, 0)));
    assertThat(one.both()).containsExactly(new Pair(mineToo, near));
    assertThat(one.readerOnly()).containsExactly(mine);
    assertThat(two).isEqualTo(one);
  }

  @Test
  void aLargeLesionReachesAsFarAsItsRadius() {
    assertThat(ReadComparison.of(List.of(at(mine, 0, 0)), List.of(at(near, 25, 30))).both())
        .hasSize(1);
    assertThat(ReadComparison.of(List.of(at(mine, 0, 0)), List.of(at(near, 25, 5))).both())
        .isEmpty();
  }

  @Test
  void differentFramesOfReferenceAndUnknownPlacesAreNeverTheSamePlace() {
    var elsewhere = new PlacedFinding(near, "1.8", new PatientPoint(0, 0, 0), 5);
    var nowhere = new PlacedFinding(near, "1.7", null, 0);
    assertThat(ReadComparison.of(List.of(at(mine, 0, 0)), List.of(elsewhere)).aiOnly())
        .containsExactly(near);
    assertThat(ReadComparison.of(List.of(at(mine, 0, 0)), List.of(nowhere)).aiOnly())
        .containsExactly(near);
  }
}

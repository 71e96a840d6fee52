package overread.dicom.ai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import overread.dicom.document.Equipment;
import overread.review.finding.Algorithm;

class SameMakerTest {
  private static final Algorithm LUNG = new Algorithm("Lung CAD", "2.3", "Maker");
  private static final Algorithm LIVER = new Algorithm("Liver CAD", "1.0", "Maker");
  private static final Equipment LUNG_ITSELF = equipment("Lung CAD", "2.3");
  private static final Equipment PLATFORM = equipment("Platform", "9");

  private static Equipment equipment(String model, String version) {
    return new Equipment("Maker", model, "", version, null);
  }

  private static SameMaker.Named named(Equipment equipment, Algorithm algorithm) {
    return new SameMaker.Named(equipment, algorithm);
  }

  @Test
  void equipmentNamedLikeAnAlgorithmOfTheStudyIsThatAlgorithm() {
    assertThat(
            SameMaker.of(LUNG_ITSELF, List.of(named(LUNG_ITSELF, LUNG), named(LUNG_ITSELF, LIVER))))
        .contains(LUNG);
  }

  @Test
  void equipmentThatWroteAnotherResultIsTheAlgorithmOfThatResult() {
    assertThat(SameMaker.of(PLATFORM, List.of(named(PLATFORM, LUNG), named(PLATFORM, LUNG))))
        .contains(LUNG);
  }

  @Test
  void anotherVersionIsNotTheSameMaker() {
    assertThat(SameMaker.of(equipment("Lung CAD", "2.4"), List.of(named(LUNG_ITSELF, LUNG))))
        .isEmpty();
  }

  @Test
  void equipmentOfTwoAlgorithmsTellsNeither() {
    assertThat(SameMaker.of(PLATFORM, List.of(named(PLATFORM, LUNG), named(PLATFORM, LIVER))))
        .isEmpty();
  }

  @Test
  void equipmentThatLeavesItsVersionOutTellsNothing() {
    Equipment unversioned = equipment("Platform", "");
    assertThat(SameMaker.of(unversioned, List.of(named(unversioned, LUNG)))).isEmpty();
  }
}

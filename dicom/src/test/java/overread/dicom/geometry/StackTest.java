package overread.dicom.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StackTest {

  private static final Vec3 X = new Vec3(1, 0, 0);
  private static final Vec3 Y = new Vec3(0, 1, 0);
  private static final Vec3 Z = new Vec3(0, 0, 1);

  private static Slice<Integer> slice(int id, String frameOfReference, Vec3 position) {
    return slice(id, new ImagePlane(frameOfReference, position, X, Y, 1, 1, 8, 8));
  }

  private static Slice<Integer> slice(int id, ImagePlane plane) {
    return new Slice<>(id, Optional.of(plane), id, false);
  }

  @Test
  void sortsByPositionAlongTheNormalWhateverTheInstanceNumber() {
    var stacks =
        Stack.split(
            List.of(
                slice(1, "1.2", new Vec3(0, 0, 30)),
                slice(2, "1.2", new Vec3(0, 0, 10)),
                slice(3, "1.2", new Vec3(0, 0, 20))));
    assertThat(stacks).hasSize(1);
    assertThat(stacks.getFirst().images()).containsExactly(2, 3, 1);
    assertThat(stacks.getFirst().spacing()).isEqualTo(10);
    assertThat(stacks.getFirst().gaps()).isEmpty();
    assertThat(stacks.getFirst().warnings()).isEmpty();
  }

  @Test
  void reportsGapsAndDuplicates() {
    var slices = new ArrayList<Slice<Integer>>();
    for (int z : new int[] {0, 1, 1, 2, 5, 6}) {
      slices.add(slice(slices.size(), "1.2", new Vec3(0, 0, z)));
    }
    var stack = Stack.split(slices).getFirst();
    assertThat(stack.gaps()).containsExactly(new Stack.Gap(3, 3));
    assertThat(stack.duplicates()).isEqualTo(1);
    assertThat(stack.spacing()).isEqualTo(1);
  }

  @Test
  void measuresTheTiltOfTheGantry() {
    var slices = new ArrayList<Slice<Integer>>();
    for (int i = 0; i < 4; i++) {
      slices.add(slice(i, "1.2", new Vec3(0, i * 5 * Math.tan(Math.toRadians(20)), i * 5)));
    }
    assertThat(Stack.split(slices).getFirst().tiltDegrees()).isCloseTo(20, within(1e-9));
  }

  @Test
  void splitsOrientationsLocalizersAndImagesWithoutAPlane() {
    var axial = List.of(slice(0, "1.2", new Vec3(0, 0, 0)), slice(1, "1.2", new Vec3(0, 0, 1)));
    var slices = new ArrayList<>(axial);
    slices.add(slice(2, new ImagePlane("1.2", new Vec3(0, 0, 0), Y, Z, 1, 1, 8, 8)));
    slices.add(new Slice<>(3, axial.getFirst().plane(), 3, true));
    slices.add(new Slice<>(4, Optional.empty(), 4, false));
    assertThat(Stack.split(slices))
        .extracting(Stack::images)
        .containsExactly(List.of(0, 1), List.of(2), List.of(3), List.of(4));
  }

  @Test
  void splitsFramesOfReference() {
    var slices = new ArrayList<Slice<Integer>>();
    for (int i = 0; i < 10; i++) {
      slices.add(slice(i, i < 6 ? "1.2" : "1.3", new Vec3(0, 0, i)));
    }
    assertThat(Stack.split(slices))
        .extracting(Stack::images)
        .containsExactly(List.of(0, 1, 2, 3, 4, 5), List.of(6, 7, 8, 9));
  }

  @Test
  void stacksASeriesWhereEverySliceNamesAnotherFrameOfReference() {
    var slices = new ArrayList<Slice<Integer>>();
    for (int i = 0; i < 5; i++) {
      slices.add(slice(i, "1.2." + i, new Vec3(0, 0, -i)));
    }
    var stacks = Stack.split(slices);
    assertThat(stacks).hasSize(1);
    assertThat(stacks.getFirst().images()).containsExactly(4, 3, 2, 1, 0);
    assertThat(stacks.getFirst().warnings())
        .containsExactly(
            "Nearly every slice names another frame of reference; the slices were stacked by their"
                + " positions within the series.");
  }
}

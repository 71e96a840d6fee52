package overread.dicom.rtstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overread.dicom.data.DicomObject;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.RealStudies;
import overread.dicom.geometry.Stack;
import overread.dicom.geometry.Vec3;
import overread.dicom.placement.PlacementRule;
import overread.dicom.placement.SourceImage;
import overread.dicom.seg.Mask;
import overread.dicom.seg.Rgb;

class RealStructureSetsTest {

  @TestFactory
  List<DynamicTest> readsTheSameContoursAsOtherTools() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (Map.Entry<String, JsonNode> file : RealStudies.expected("rtstruct.json").properties()) {
      tests.add(
          DynamicTest.dynamicTest(file.getKey(), () -> compare(file.getKey(), file.getValue())));
    }
    assertThat(tests).hasSize(5);
    return tests;
  }

  private static void compare(String path, JsonNode expected) throws IOException {
    StructureSet set = read(path);
    assertThat(set.warnings()).isEmpty();
    assertThat(set.rois()).hasSize(expected.path("rois").size());
    for (int i = 0; i < set.rois().size(); i++) {
      JsonNode one = expected.path("rois").path(i);
      Roi roi = set.rois().get(i);
      assertThat(roi.number()).isEqualTo(one.path("number").asInt());
      assertThat(roi.name()).isEqualTo(one.path("name").asText());
      JsonNode colour = one.path("color");
      assertThat(roi.colour())
          .isEqualTo(
              new Rgb(colour.path(0).asInt(), colour.path(1).asInt(), colour.path(2).asInt()));
      assertThat(roi.contours()).hasSize(one.path("contours").asInt());
      assertThat(roi.points()).isEqualTo(one.path("points").asInt());
      assertThat(roi.contours())
          .extracting(RoiContour::type)
          .containsOnly(ContourType.CLOSED_PLANAR);
      for (int axis = 0; axis < 3; axis++) {
        double[] values = values(roi, axis);
        assertThat(Arrays.stream(values).min().orElseThrow())
            .isCloseTo(one.path("min").path(axis).asDouble(), within(1e-3));
        assertThat(Arrays.stream(values).max().orElseThrow())
            .isCloseTo(one.path("max").path(axis).asDouble(), within(1e-3));
      }
    }
  }

  private static double[] values(Roi roi, int axis) {
    return roi.contours().stream()
        .flatMapToDouble(contour ->
            IntStream.range(0, contour.size()).mapToDouble(i -> contour.points()[3 * i + axis]))
        .toArray();
  }

  private static StructureSet read(String path) throws IOException {
    try (DicomObject object = RealStudies.open(path)) {
      return StructureSet.read(object.data());
    }
  }

  private static List<SourceImage> images(String folder) throws IOException {
    return SourceImage.framesOf(Stack.ofHeaders(RealStudies.headers(folder)).getFirst().images());
  }

  /// The names of the images don't resolve; frame of reference and position do.
  @ParameterizedTest
  @ValueSource(strings = {"CT", "MR_T1", "PET"})
  void fillsTheVolumeThatOthersFound(String modality) throws IOException {
    String folder = "05-petctmr-rtstruct-sts003/" + modality;
    Roi roi = read(folder + "/rtstruct/RS.dcm").rois().getFirst();
    RoiPlacement placement = new RoiPlacer(images(folder + "/image")).place(roi);
    assertThat(placement.undrawn()).isZero();
    assertThat(placement.on()).hasSize(20);
    assertThat(placement.on())
        .extracting(RoiPlacement.On::rule)
        .containsOnly(PlacementRule.FRAME_OF_REFERENCE);
    Nifti published = Nifti.read(modality);
    long ours = 0;
    long both = 0;
    for (RoiPlacement.On on : placement.on()) {
      SourceImage image = on.image();
      Mask mask = ContourFilling.fill(on.contours(), image.columns(), image.rows());
      ImagePlane plane = image.plane().orElseThrow();
      for (int row = 0; row < mask.rows(); row++) {
        for (int column = 0; column < mask.columns(); column++) {
          if (mask.at(column, row)) {
            ours++;
            both += published.at(plane.toPatient(column + 0.5, row + 0.5)) ? 1 : 0;
          }
        }
      }
    }
    assertThat(both).isEqualTo(ours).isEqualTo(published.count());
  }

  @Test
  void drawsEveryContourOfANoduleOnTheSliceItNames() throws IOException {
    StructureSet set = read("01-ct-chest-lidc/results-synthetic/rtstruct-lungs-nodule.dcm");
    List<SourceImage> images = images("01-ct-chest-lidc/ct");
    RoiPlacement nodule = new RoiPlacer(images).place(set.rois().getLast());
    assertThat(nodule.undrawn()).isZero();
    assertThat(nodule.on()).hasSize(19);
    assertThat(nodule.on())
        .extracting(RoiPlacement.On::rule)
        .containsOnly(PlacementRule.DERIVATION_IMAGE);
    assertThat(nodule.on()).anyMatch(on -> on.image().equals(images.get(148)));
  }

  @Test
  void saysWhyContoursOfAnotherPatientAreNotDrawn() throws IOException {
    StructureSet set = read("20-rtstruct-small/rt.dcm");
    RoiPlacement placement =
        new RoiPlacer(images("01-ct-chest-lidc/ct")).place(set.rois().getFirst());
    assertThat(placement.on()).isEmpty();
    assertThat(placement.undrawn()).isEqualTo(2);
    assertThat(placement.refusal())
        .contains("ROI-1 lies in another frame of reference than these images, and names none.");
  }

  /// Just enough of the format to read these masks.
  private record Nifti(int[] size, double[][] affine, byte[] voxels) {

    static Nifti read(String modality) throws IOException {
      try (InputStream in =
          new GZIPInputStream(
              Files.newInputStream(
                  RealStudies.path("expected/nifti/STS_003_" + modality + "_mask.nii.gz")))) {
        ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        int[] size = {bytes.getShort(42), bytes.getShort(44), bytes.getShort(46)};
        int width = bytes.getShort(72) / 8;
        int start = (int) bytes.getFloat(108);
        JsonNode known =
            RealStudies.expected("rtstruct-nifti-masks.json").path("masks").path(modality);
        var affine = new double[3][4];
        for (int i = 0; i < 12; i++) {
          affine[i / 4][i % 4] = known.path("affine").path(i / 4).path(i % 4).asDouble();
        }
        var voxels = new byte[size[0] * size[1] * size[2]];
        for (int i = 0; i < voxels.length; i++) {
          for (int b = 0; b < width; b++) {
            voxels[i] |= bytes.get(start + i * width + b);
          }
        }
        return new Nifti(size, affine, voxels);
      }
    }

    long count() {
      long count = 0;
      for (byte voxel : voxels) {
        count += voxel != 0 ? 1 : 0;
      }
      return count;
    }

    /// The affine of these files is diagonal; their x and y run the other way.
    boolean at(Vec3 point) {
      long x = Math.round((-point.x() - affine[0][3]) / affine[0][0]);
      long y = Math.round((-point.y() - affine[1][3]) / affine[1][1]);
      long z = Math.round((point.z() - affine[2][3]) / affine[2][2]);
      return x >= 0
          && y >= 0
          && z >= 0
          && x < size[0]
          && y < size[1]
          && z < size[2]
          && voxels[(int) ((z * size[1] + y) * size[0] + x)] != 0;
    }
  }
}

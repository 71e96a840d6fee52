package overread.dicom.rtstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Vec3;
import overread.dicom.placement.SourceImage;

class StructureSetTest {
  private static Attributes set(int... described) {
    Attributes data = new Attributes();
    for (int number : described) {
      data.addItem(Tag.STRUCTURE_SET_ROI_SEQUENCE)
          .setInt(Tag.ROI_NUMBER, number)
          .setString(Tag.ROI_NAME, "Region " + number)
          .setString(Tag.REFERENCED_FRAME_OF_REFERENCE_UID, "2.25.1");
    }
    return data;
  }

  private static void outline(Attributes data, int number, double... points) {
    data.addItem(Tag.ROI_CONTOUR_SEQUENCE)
        .setInt(Tag.REFERENCED_ROI_NUMBER, number)
        .addItem(Tag.CONTOUR_SEQUENCE)
        .setString(Tag.CONTOUR_GEOMETRIC_TYPE, "CLOSED_PLANAR")
        .setDouble(Tag.CONTOUR_DATA, points);
  }

  private static SourceImage slice() {
    var plane =
        new ImagePlane(
            "2.25.1", new Vec3(0, 0, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0), 1, 1, 10, 10);
    return new SourceImage("2.25.2", 1, "2.25.3", 10, 10, Optional.of(plane));
  }

  @Test
  void contoursOfARegionThatIsNotDescribedAreKeptAndNamed() {
    Attributes data = set(1);
    outline(data, 1, 1, 1, 0, 2, 1, 0, 2, 2, 0);
    outline(data, 7, 1, 1, 0, 2, 1, 0);
    StructureSet structures = StructureSet.read(data);
    assertThat(structures.rois())
        .extracting(Roi::number, Roi::name, Roi::points)
        .containsExactly(tuple(1, "Region 1", 3), tuple(7, "ROI 7", 2));
    assertThat(structures.warnings())
        .containsExactly("Contours are given for ROI 7, which is not described.");
  }

  @Test
  void contoursThatComeInSeveralItemsBelongToOneRegion() {
    Attributes data = set(1);
    outline(data, 1, 1, 1, 0, 2, 1, 0, 2, 2, 0);
    outline(data, 1, 5, 5, 0, 6, 5, 0, 6, 6, 0);
    assertThat(StructureSet.read(data).rois())
        .singleElement()
        .satisfies(roi -> assertThat(roi.contours()).hasSize(2));
  }

  @Test
  void contoursBesideACroppedImageAreNotDrawnOnIt() {
    Attributes data = set(1, 2);
    outline(data, 1, 1, 1, 0, 2, 1, 0, 2, 2, 0);
    outline(data, 2, 50, 1, 0, 52, 1, 0, 52, 2, 0);
    List<Roi> rois = StructureSet.read(data).rois();
    var placer = new RoiPlacer(List.of(slice()));
    assertThat(placer.place(rois.getFirst()).on()).hasSize(1);
    RoiPlacement beside = placer.place(rois.getLast());
    assertThat(beside.on()).isEmpty();
    assertThat(beside.refusal()).contains("Some contours of Region 2 lie on none of these images.");
  }
}

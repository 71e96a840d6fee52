package overread.dicom.seg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Vec3;
import overread.dicom.placement.Placement;
import overread.dicom.placement.PlacementRule;
import overread.dicom.placement.SourceImage;
import overread.requirement.Requirement;

@Requirement("C40")
class SegmentationPlacementTest {

  private static final int COLUMNS = 7;
  private static final int ROWS = 5;
  private final List<Attributes> slices = WrittenSegmentationTest.slices(4, COLUMNS, ROWS);
  private final List<SourceImage> images = SourceImage.framesOf(slices);
  private final Mask mask = Mask.of(COLUMNS, ROWS, (column, row) -> column == 2 && row < 3);

  /// One segment on the second slice.
  private DicomObject object() {
    return new SegmentationWriter(
            WrittenSegmentationTest.identity(), WrittenSegmentationTest.EQUIPMENT, slices)
        .add(WrittenSegmentationTest.nodule(1), Map.of(1, mask))
        .binary();
  }

  private static DicomObject withoutDerivation(DicomObject object) {
    for (Attributes frame : object.data().getSequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE)) {
      frame.remove(Tag.DERIVATION_IMAGE_SEQUENCE);
    }
    object.data().remove(Tag.REFERENCED_SERIES_SEQUENCE);
    return object;
  }

  private static SourceImage image(ImagePlane plane) {
    return new SourceImage(
        "2.25.99", 1, "2.25.98", plane.rows(), plane.columns(), Optional.of(plane));
  }

  private ImagePlane plane(
      double z, double rowSpacing, double columnSpacing, int rows, int columns) {
    return new ImagePlane(
        "2.25.71",
        new Vec3(-10.5, -20, z),
        new Vec3(1, 0, 0),
        new Vec3(0, 1, 0),
        rowSpacing,
        columnSpacing,
        rows,
        columns);
  }

  private static String reason(Placement placement) {
    return placement instanceof Placement.Refused refused ? refused.reason() : placement.toString();
  }

  @Test
  void fallsBackOnFrameOfReferenceAndPlane() throws Exception {
    Segmentation segmentation = Segmentation.read(withoutDerivation(object()));
    assertThat(segmentation.place(1, images.get(1)))
        .isEqualTo(new Placement.Drawn(PlacementRule.FRAME_OF_REFERENCE, false));
    assertThat(segmentation.mask(1, images.get(1)).orElseThrow().words())
        .containsExactly(mask.words());
    assertThat(segmentation.place(1, images.get(0))).isEqualTo(new Placement.Elsewhere());
    assertThat(segmentation.place(1, images).on()).hasSize(1);
  }

  @Test
  void resamplesOntoAFinerGrid() throws Exception {
    Segmentation segmentation = Segmentation.read(withoutDerivation(object()));
    var fine = plane(97.5, 0.35, 0.4, 10, 14);
    var shifted =
        image(
            new ImagePlane(
                fine.frameOfReferenceUid(),
                new Vec3(-10.5 - 0.2, -20 - 0.175, 97.5),
                fine.rowDirection(),
                fine.columnDirection(),
                0.35,
                0.4,
                10,
                14));
    assertThat(segmentation.place(1, shifted))
        .isEqualTo(new Placement.Drawn(PlacementRule.FRAME_OF_REFERENCE, true));
    Mask expected = Mask.of(14, 10, (column, row) -> column >= 4 && column < 6 && row < 6);
    assertThat(segmentation.mask(1, shifted).orElseThrow().words())
        .containsExactly(expected.words());
  }

  @Test
  void coversThinSlicesInsideAThickOne() throws Exception {
    Segmentation segmentation = Segmentation.read(withoutDerivation(object()));
    assertThat(segmentation.place(1, image(plane(96.5, 0.7, 0.8, ROWS, COLUMNS))))
        .isInstanceOf(Placement.Drawn.class);
    assertThat(segmentation.place(1, image(plane(96.0, 0.7, 0.8, ROWS, COLUMNS))))
        .isEqualTo(new Placement.Elsewhere());
  }

  @Test
  void refusesAnotherFrameOfReferenceWithASentence() throws Exception {
    Segmentation segmentation = Segmentation.read(withoutDerivation(object()));
    var plane = plane(97.5, 0.7, 0.8, ROWS, COLUMNS);
    var other =
        new ImagePlane(
            "2.25.1234",
            plane.position(),
            plane.rowDirection(),
            plane.columnDirection(),
            0.7,
            0.8,
            ROWS,
            COLUMNS);
    assertThat(reason(segmentation.place(1, image(other))))
        .isEqualTo(
            "The result lies in another frame of reference than the image, and doesn't name it.");
    assertThat(segmentation.mask(1, image(other))).isEmpty();
  }

  @Test
  void refusesPlanesAtAnAngle() throws Exception {
    Segmentation segmentation = Segmentation.read(withoutDerivation(object()));
    var sagittal =
        new ImagePlane(
            "2.25.71",
            new Vec3(-10.5, -20, 97.5),
            new Vec3(0, 1, 0),
            new Vec3(0, 0, -1),
            0.7,
            0.8,
            ROWS,
            COLUMNS);
    assertThat(reason(segmentation.place(1, image(sagittal))))
        .isEqualTo("The planes of the result lie at an angle to the image.");
  }

  @Test
  void cutsASegmentAlongAPlaneAtAnAngle() throws Exception {
    DicomObject object =
        new SegmentationWriter(
                WrittenSegmentationTest.identity(), WrittenSegmentationTest.EQUIPMENT, slices)
            .add(WrittenSegmentationTest.nodule(1), Map.of(1, mask, 2, mask))
            .binary();
    var sagittal =
        new ImagePlane(
            "2.25.71",
            new Vec3(-10.5 + 2 * 0.8, -20, 100),
            new Vec3(0, 1, 0),
            new Vec3(0, 0, -1),
            2.5,
            0.7,
            4,
            ROWS);
    Mask expected = Mask.of(ROWS, 4, (column, row) -> column < 3 && (row == 1 || row == 2));
    Segmentation segmentation = Segmentation.read(object);
    assertThat(segmentation.crossSection(1, image(sagittal)).orElseThrow().words())
        .containsExactly(expected.words());
    var beside =
        new ImagePlane(
            "2.25.71",
            new Vec3(-10.5, -20, 100),
            sagittal.rowDirection(),
            sagittal.columnDirection(),
            2.5,
            0.7,
            4,
            ROWS);
    assertThat(segmentation.crossSection(1, image(beside)).orElseThrow().isEmpty()).isTrue();
  }

  @Test
  void refusesAnImageThatIsNamedButLiesElsewhere() throws Exception {
    DicomObject object = object();
    object
        .data()
        .getSequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE)
        .getFirst()
        .addItem(Tag.PLANE_POSITION_SEQUENCE);
    object
        .data()
        .getSequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE)
        .getFirst()
        .setSequence(
            Tag.PLANE_POSITION_SEQUENCE,
            List.of(new Attributes().setDouble(Tag.IMAGE_POSITION_PATIENT, -10.5, -20, 60)));
    assertThat(reason(Segmentation.read(object).place(1, images.get(1))))
        .isEqualTo("The result names this image, but says that it lies 37.5 mm away from it.");
  }

  @Test
  void leavesAListedImageThatNoFrameNamesEmpty() throws Exception {
    Segmentation segmentation = Segmentation.read(object());
    assertThat(segmentation.place(1, images.get(2))).isEqualTo(new Placement.Elsewhere());
    assertThat(segmentation.place(7, images.get(1))).isEqualTo(new Placement.Elsewhere());
  }

  @Test
  void drawsOnAProjectionImageOnlyWhenItIsNamedAndOfTheSameSize() throws Exception {
    for (Attributes slice : slices) {
      slice.remove(Tag.IMAGE_POSITION_PATIENT);
    }
    List<SourceImage> projections = SourceImage.framesOf(slices);
    Segmentation segmentation =
        Segmentation.read(
            new SegmentationWriter(
                    WrittenSegmentationTest.identity(), WrittenSegmentationTest.EQUIPMENT, slices)
                .add(WrittenSegmentationTest.nodule(1), Map.of(1, mask))
                .binary());
    assertThat(segmentation.place(1, projections.get(1)))
        .isEqualTo(new Placement.Drawn(PlacementRule.DERIVATION_IMAGE, false));
    var larger = new SourceImage("2.25.77.1", 1, "2.25.70", 10, 14, Optional.empty());
    assertThat(reason(segmentation.place(1, larger)))
        .isEqualTo(
            "The result has 7 columns and 5 rows, the image it names has 14 and 10, and their"
                + " positions can't be compared.");
    var other = new SourceImage("2.25.5", 1, "2.25.6", ROWS, COLUMNS, Optional.empty());
    assertThat(reason(segmentation.place(1, other)))
        .isEqualTo("The image has no position in space, and the result doesn't name it.");
  }

  @Test
  void refusesARepeatedFrameNamedForManyImagesWithoutAPosition() throws Exception {
    DicomObject object = object();
    Attributes frame =
        object.data().getSequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE).getFirst();
    frame.remove(Tag.PLANE_POSITION_SEQUENCE);
    Attributes derivation = frame.getSequence(Tag.DERIVATION_IMAGE_SEQUENCE).getFirst();
    derivation
        .addItem(Tag.SOURCE_IMAGE_SEQUENCE)
        .setString(Tag.REFERENCED_SOP_INSTANCE_UID, "2.25.77.2");
    assertThat(reason(Segmentation.read(object).place(1, images.get(1))))
        .isEqualTo(
            "The result names several images for one frame, and its position can't be compared with"
                + " this image's.");
  }

  private static Attributes first(DicomObject object) {
    return object.data().getSequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE).getFirst();
  }

  private static Attributes source(Attributes frame) {
    return frame
        .getSequence(Tag.DERIVATION_IMAGE_SEQUENCE)
        .getFirst()
        .getSequence(Tag.SOURCE_IMAGE_SEQUENCE)
        .getFirst();
  }

  @Test
  void refusesAnImageWhosePixelsAreSaidToLieElsewhere() throws Exception {
    DicomObject object = object();
    first(object).remove(Tag.PLANE_POSITION_SEQUENCE);
    source(first(object)).setString(Tag.SPATIAL_LOCATIONS_PRESERVED, "NO");
    assertThat(reason(Segmentation.read(object).place(1, images.get(1))))
        .isEqualTo(
            "The result names this image, but says that its pixels don't lie where the image's"
                + " do.");
  }

  @Test
  void refusesFramesThatNameAMultiFrameImageWithoutSayingWhichOfItsFrames() throws Exception {
    for (Attributes slice : slices) {
      slice.remove(Tag.IMAGE_POSITION_PATIENT);
    }
    DicomObject object =
        new SegmentationWriter(
                WrittenSegmentationTest.identity(), WrittenSegmentationTest.EQUIPMENT, slices)
            .add(WrittenSegmentationTest.nodule(1), Map.of(0, mask, 1, mask))
            .binary();
    for (Attributes frame : object.data().getSequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE)) {
      source(frame).setString(Tag.REFERENCED_SOP_INSTANCE_UID, "2.25.500");
    }
    var cine = new SourceImage("2.25.500", 1, "2.25.70", ROWS, COLUMNS, Optional.empty());
    assertThat(reason(Segmentation.read(object).place(1, cine)))
        .startsWith("Several frames of the result name this image without saying which");
    List<Attributes> frames = object.data().getSequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
    for (int i = 0; i < frames.size(); i++) {
      source(frames.get(i)).setInt(Tag.REFERENCED_FRAME_NUMBER, i + 1);
    }
    assertThat(Segmentation.read(object).place(1, cine)).isInstanceOf(Placement.Drawn.class);
  }

  @Test
  void drawsOnlyTheFramesThatAreMeant() throws Exception {
    DicomObject object =
        new SegmentationWriter(
                WrittenSegmentationTest.identity(), WrittenSegmentationTest.EQUIPMENT, slices)
            .add(WrittenSegmentationTest.nodule(1), Map.of(1, mask, 2, mask))
            .binary();
    Segmentation segmentation = Segmentation.read(object);
    assertThat(segmentation.place(1, images).on()).hasSize(2);
    assertThat(segmentation.place(1, List.of(2), images).on())
        .extracting(on -> on.image().sopInstanceUid())
        .containsExactly(images.get(2).sopInstanceUid());
    assertThat(segmentation.mask(1, List.of(2), images.get(1))).isEmpty();
    assertThat(segmentation.place(1, List.of(9), images).on()).isEmpty();
  }

  @Test
  void givesFramesThatNameNoSegmentToTheOnlyOne() throws Exception {
    DicomObject object = object();
    first(object).remove(Tag.SEGMENT_IDENTIFICATION_SEQUENCE);
    Segmentation segmentation = Segmentation.read(object);
    assertThat(segmentation.voxels(1)).isEqualTo(3);
    assertThat(segmentation.frameCount(1)).isEqualTo(1);
    assertThat(segmentation.place(1, images).on()).hasSize(1);
    assertThat(segmentation.warnings())
        .containsExactly("1 frame names no segment; the only segment is taken.");
  }

  @Test
  void saysTrulyWhyASegmentIsOnNoImage() throws Exception {
    Segmentation segmentation = Segmentation.read(object());
    assertThat(segmentation.place(1, List.of()).refusal())
        .contains("There are no images to draw it on.");
    assertThat(segmentation.place(1, List.of(images.getFirst())).refusal())
        .contains("No pixel of the segment lies on these images.");
    DicomObject faint = object();
    Attributes data = faint.data();
    data.setString(Tag.SEGMENTATION_TYPE, "FRACTIONAL");
    data.setInt(Tag.BITS_ALLOCATED, 8);
    data.setInt(Tag.MAXIMUM_FRACTIONAL_VALUE, 255);
    byte[] values = new byte[36];
    values[3] = 100;
    data.setBytes(Tag.PIXEL_DATA, overread.dicom.data.VR.OB, values);
    assertThat(Segmentation.read(faint).place(1, images).refusal())
        .contains(
            "No pixel of the segment that lies on these images reaches half of the full value.");
    data.setBytes(Tag.PIXEL_DATA, overread.dicom.data.VR.OB, new byte[36]);
    assertThat(Segmentation.read(faint).place(1, images).refusal())
        .contains("The segment has no pixels.");
  }
}

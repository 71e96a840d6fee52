package overread.dicom.seg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.Equipment;
import overread.dicom.geometry.RealStudies;
import overread.dicom.placement.Placement;
import overread.dicom.placement.PlacementRule;
import overread.dicom.placement.SourceImage;
import overread.requirement.Requirement;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Laterality;

class WrittenSegmentationTest {

  static final Equipment EQUIPMENT =
      new Equipment("Overread", "Nodule candidates", "1", "0.1.0", null);

  @TempDir Path folder;

  static SegmentationIdentity identity() {
    return new SegmentationIdentity(
        "2.25.1",
        "2.25.2",
        "2.25.3",
        901,
        1,
        "Nodule candidates",
        "NODULES",
        "Nodule candidates",
        "",
        LocalDateTime.of(2026, 1, 2, 3, 4, 5));
  }

  static Segment nodule(int number) {
    return Segment.automatic(
            number,
            "Nodule " + number,
            new CodedConcept("49755003", "SCT", "Morphologically Abnormal Structure"),
            new CodedConcept("27925004", "SCT", "Nodule"),
            new Algorithm("Nodule candidates", "0.1.0", "Overread"),
            "nodule-" + number,
            "2.25.10" + number,
            new Rgb(255, 165, 0))
        .at(new CodedConcept("39607008", "SCT", "Lung"), Laterality.RIGHT);
  }

  /// Axial slices, the highest first, of a size that is no multiple of eight pixels.
  static List<Attributes> slices(int count, int columns, int rows) {
    var slices = new ArrayList<Attributes>();
    for (int i = 0; i < count; i++) {
      slices.add(
          new Attributes()
              .setString(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 100")
              .setString(Tag.SOP_CLASS_UID, Uid.CT_IMAGE_STORAGE)
              .setString(Tag.SOP_INSTANCE_UID, "2.25.77." + i)
              .setString(Tag.STUDY_INSTANCE_UID, "2.25.7")
              .setString(Tag.SERIES_INSTANCE_UID, "2.25.70")
              .setString(Tag.FRAME_OF_REFERENCE_UID, "2.25.71")
              .setString(Tag.PATIENT_NAME, "Müller^Jörg")
              .setString(Tag.PATIENT_ID, "P1")
              .setString(Tag.MODALITY, "CT")
              .setInt(Tag.INSTANCE_NUMBER, i + 1)
              .setDouble(Tag.IMAGE_POSITION_PATIENT, -10.5, -20, 100 - 2.5 * i)
              .setDouble(Tag.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0)
              .setDouble(Tag.PIXEL_SPACING, 0.7, 0.8)
              .setDouble(Tag.SLICE_THICKNESS, 2.5)
              .setInt(Tag.ROWS, rows)
              .setInt(Tag.COLUMNS, columns));
    }
    return slices;
  }

  static Mask random(Random random, int columns, int rows) {
    return Mask.of(columns, rows, (column, row) -> random.nextInt(4) == 0);
  }

  private static SegmentationWriter writer(List<Attributes> slices) {
    var random = new Random(5);
    int columns = slices.getFirst().getInt(Tag.COLUMNS, 0);
    int rows = slices.getFirst().getInt(Tag.ROWS, 0);
    return new SegmentationWriter(identity(), EQUIPMENT, slices)
        .add(nodule(1), Map.of(0, random(random, columns, rows), 2, random(random, columns, rows)))
        .add(
            nodule(2),
            Map.of(
                1,
                Mask.of(columns, rows, (column, row) -> false),
                2,
                random(random, columns, rows)));
  }

  @Test
  void comesBackWithTheSameMasksOnTheSameImages() throws IOException {
    List<Attributes> slices = slices(4, 7, 5);
    byte[] written = DicomWriter.toBytes(writer(slices).binary());
    Segmentation read = Segmentation.read(DicomReader.read(written));
    assertThat(read.warnings()).isEmpty();
    assertThat(read.segments()).containsExactly(nodule(1), nodule(2));
    assertThat(read.frames()).extracting(SegmentFrame::segment).containsExactly(1, 1, 2);
    var random = new Random(5);
    Mask[] masks = {random(random, 7, 5), random(random, 7, 5), random(random, 7, 5)};
    List<SourceImage> images = SourceImage.framesOf(slices);
    assertThat(words(read.mask(1, images.get(0)))).containsExactly(masks[0].words());
    assertThat(words(read.mask(1, images.get(2)))).containsExactly(masks[1].words());
    assertThat(words(read.mask(2, images.get(2)))).containsExactly(masks[2].words());
    assertThat(read.place(1, images.get(0)))
        .isEqualTo(new Placement.Drawn(PlacementRule.DERIVATION_IMAGE, false));
    assertThat(read.place(1, images.get(1))).isEqualTo(new Placement.Elsewhere());
    assertThat(read.place(2, images).on())
        .containsExactly(new SegmentPlacement.On(images.get(2), PlacementRule.DERIVATION_IMAGE));
  }

  private static long[] words(Optional<Mask> mask) {
    return mask.orElseThrow().words();
  }

  @Test
  void writesTheSameBytesForTheSameInput() throws IOException {
    Path file = folder.resolve("seg.dcm");
    writer(slices(4, 7, 5)).writeBinary(file);
    assertThat(Files.readAllBytes(file))
        .isEqualTo(DicomWriter.toBytes(writer(slices(4, 7, 5)).binary()));
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
  }

  @Test
  void writesALabelMap() throws IOException {
    List<Attributes> slices = slices(3, 7, 5);
    Mask left = Mask.of(7, 5, (column, row) -> column < 3);
    Mask right = Mask.of(7, 5, (column, row) -> column > 4);
    DicomObject object =
        new SegmentationWriter(identity(), EQUIPMENT, slices)
            .add(nodule(1), Map.of(0, left, 1, left))
            .add(nodule(2), Map.of(1, right))
            .labelMap();
    Segmentation read = Segmentation.read(DicomReader.read(DicomWriter.toBytes(object)));
    assertThat(read.type()).isEqualTo(SegmentationType.LABELMAP);
    assertThat(read.frames()).hasSize(2);
    List<SourceImage> images = SourceImage.framesOf(slices);
    assertThat(words(read.mask(1, images.get(1)))).containsExactly(left.words());
    assertThat(words(read.mask(2, images.get(1)))).containsExactly(right.words());
    assertThat(read.voxels(1)).isEqualTo(30);
    assertThat(read.frameCount(2)).isEqualTo(1);
  }

  @Test
  void takesTwoBytesForALabelMapOfManySegments() throws Exception {
    List<Attributes> slices = slices(1, 20, 20);
    var writer = new SegmentationWriter(identity(), EQUIPMENT, slices);
    for (int number = 1; number <= 300; number++) {
      int pixel = number;
      writer.add(
          nodule(number), Map.of(0, Mask.of(20, 20, (column, row) -> row * 20 + column == pixel)));
    }
    Path file = folder.resolve("many.dcm");
    DicomWriter.write(writer.labelMap(), file);
    Map<Integer, Long> voxels = voxels(file);
    assertThat(voxels).hasSize(300).containsEntry(300, 1L).containsEntry(44, 1L);
    assertThat(Peers.pydicomVoxels(file)).isEqualTo(voxels);
  }

  @Test
  void refusesSharedPixelsInALabelMap() {
    Mask all = Mask.of(7, 5, (column, row) -> true);
    var writer =
        new SegmentationWriter(identity(), EQUIPMENT, slices(1, 7, 5))
            .add(nodule(1), Map.of(0, all))
            .add(nodule(2), Map.of(0, all));
    assertThatThrownBy(writer::labelMap)
        .hasMessage(
            "Segment 2 shares a pixel with another; a label map can't hold that, write a binary"
                + " segmentation.");
  }

  @Test
  void refusesSourcesThatMakeNoStack() {
    List<Attributes> slices = slices(2, 7, 5);
    slices.getLast().setInt(Tag.ROWS, 6);
    assertThatThrownBy(() -> new SegmentationWriter(identity(), EQUIPMENT, slices))
        .hasMessage(
            "Image 2.25.77.1 has another size, spacing or orientation than the first; write one"
                + " segmentation for each stack.");
  }

  @Test
  @Requirement("Q169")
  void isCleanInTheValidatorAndHasTheSameVoxelsElsewhere() throws Exception {
    Path binary = folder.resolve("binary.dcm");
    Path labels = folder.resolve("labels.dcm");
    writer(slices(4, 7, 5)).writeBinary(binary);
    Mask left = Mask.of(7, 5, (column, row) -> column < 3);
    DicomWriter.write(
        new SegmentationWriter(identity(), EQUIPMENT, slices(3, 7, 5))
            .add(nodule(1), Map.of(1, left))
            .labelMap(),
        labels);
    assertThat(Peers.dciodvfyErrors(binary)).isEmpty();
    assertThat(Peers.dciodvfyErrors(labels)).isEmpty();
    assertThat(Peers.pydicomVoxels(binary)).isEqualTo(voxels(binary));
    assertThat(Peers.pydicomVoxels(labels)).isEqualTo(Map.of(1, 15L));
  }

  @Test
  void namesTheFramesOfAMultiFrameSource() throws Exception {
    try (DicomObject converted = RealStudies.open("06-seg/dcmqi-24x38x3/multiframe/mf.dcm")) {
      List<SourceImage> images = SourceImage.framesOf(converted.data());
      Mask mask = Mask.of(24, 38, (column, row) -> column < row);
      Path file = folder.resolve("frames.dcm");
      new SegmentationWriter(identity(), EQUIPMENT, List.of(converted.data()))
          .add(nodule(1), Map.of(1, mask))
          .writeBinary(file);
      assertThat(Peers.dciodvfyErrors(file)).isEmpty();
      assertThat(Peers.pydicomVoxels(file)).isEqualTo(Map.of(1, mask.count()));
      try (DicomObject written = DicomReader.read(file)) {
        Segmentation read = Segmentation.read(written);
        assertThat(read.place(1, images).on())
            .containsExactly(
                new SegmentPlacement.On(images.get(1), PlacementRule.DERIVATION_IMAGE));
        assertThat(words(read.mask(1, images.get(1)))).containsExactly(mask.words());
      }
    }
  }

  @Test
  void isCleanForAProjectionImage() throws Exception {
    List<Attributes> slices = slices(1, 7, 5);
    slices
        .getFirst()
        .remove(Tag.FRAME_OF_REFERENCE_UID)
        .setString(Tag.SOP_CLASS_UID, Uid.COMPUTED_RADIOGRAPHY_IMAGE_STORAGE);
    Path file = folder.resolve("projection.dcm");
    new SegmentationWriter(identity(), EQUIPMENT, slices)
        .add(nodule(1), Map.of(0, Mask.of(7, 5, (column, row) -> column < row)))
        .writeBinary(file);
    assertThat(Peers.dciodvfyErrors(file)).isEmpty();
    assertThat(Peers.pydicomVoxels(file)).isEqualTo(voxels(file));
  }

  static Map<Integer, Long> voxels(Path file) throws IOException {
    try (DicomObject object = DicomReader.read(file)) {
      Segmentation read = Segmentation.read(object);
      var voxels = new TreeMap<Integer, Long>();
      for (Segment segment : read.segments()) {
        voxels.put(segment.number(), read.voxels(segment.number()));
      }
      return voxels;
    }
  }
}

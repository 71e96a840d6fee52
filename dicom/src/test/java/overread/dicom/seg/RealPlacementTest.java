package overread.dicom.seg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;
import overread.dicom.geometry.RealStudies;
import overread.dicom.geometry.Stack;
import overread.dicom.placement.Placement;
import overread.dicom.placement.PlacementRule;
import overread.dicom.placement.SourceImage;
import overread.requirement.Requirement;

class RealPlacementTest {

  private static final String LIDC = "01-ct-chest-lidc/";

  private static List<SourceImage> sorted(String folder) throws IOException {
    return SourceImage.framesOf(Stack.ofHeaders(RealStudies.headers(folder)).getFirst().images());
  }

  /// Voxels of the masks on all images, by rule.
  private static Map<PlacementRule, Long> drawn(
      Segmentation segmentation, int segment, List<SourceImage> images) throws IOException {
    var drawn = new TreeMap<PlacementRule, Long>();
    for (SourceImage image : images) {
      if (segmentation.place(segment, image) instanceof Placement.Drawn placed) {
        long count = segmentation.mask(segment, image).orElseThrow().count();
        drawn.merge(placed.rule(), count, Long::sum);
      }
    }
    return drawn;
  }

  @Test
  @Requirement("C40")
  void drawsAReversedNoduleOnTheSlicesItWasMadeFrom() throws IOException {
    List<SourceImage> images = sorted(LIDC + "ct");
    try (DicomObject object =
        RealStudies.open(LIDC + "results-synthetic/seg-nodule-reversed-order.dcm")) {
      Segmentation segmentation = Segmentation.read(object);
      List<SegmentPlacement.On> on = segmentation.place(1, images).on();
      assertThat(on).extracting(SegmentPlacement.On::image).isEqualTo(images.subList(139, 158));
      assertThat(on)
          .extracting(SegmentPlacement.On::rule)
          .containsOnly(PlacementRule.DERIVATION_IMAGE);
      assertThat(drawn(segmentation, 1, images))
          .isEqualTo(Map.of(PlacementRule.DERIVATION_IMAGE, 5063L));
      Mask middle = segmentation.mask(1, images.get(148)).orElseThrow();
      assertThat(centre(middle)).containsExactly(new double[] {136.5, 260.5}, within(1e-9));
    }
  }

  private static double[] centre(Mask mask) {
    double columns = 0;
    double rows = 0;
    for (int row = 0; row < mask.rows(); row++) {
      for (int column = 0; column < mask.columns(); column++) {
        if (mask.at(column, row)) {
          columns += column + 0.5;
          rows += row + 0.5;
        }
      }
    }
    return new double[] {columns / mask.count(), rows / mask.count()};
  }

  @Test
  void drawsOverlappingSegmentsOfADeflatedObject() throws IOException {
    List<SourceImage> images = sorted(LIDC + "ct");
    try (DicomObject object =
        RealStudies.open(LIDC + "results-synthetic/seg-binary-overlap-deflated.dcm")) {
      Segmentation segmentation = Segmentation.read(object);
      assertThat(drawn(segmentation, 1, images))
          .isEqualTo(Map.of(PlacementRule.DERIVATION_IMAGE, 2840692L));
      assertThat(drawn(segmentation, 3, images))
          .isEqualTo(Map.of(PlacementRule.DERIVATION_IMAGE, 5063L));
    }
  }

  @Test
  void drawsALabelMapWithGapsInItsNumbers() throws IOException {
    List<SourceImage> images = sorted(LIDC + "ct");
    try (DicomObject object = RealStudies.open(LIDC + "results-synthetic/seg-labelmap-rle.dcm")) {
      Segmentation segmentation = Segmentation.read(object);
      assertThat(drawn(segmentation, 9, images))
          .isEqualTo(Map.of(PlacementRule.DERIVATION_IMAGE, 5063L));
    }
  }

  @Test
  void thresholdsFractionsAtAHalf() throws IOException {
    List<SourceImage> images = sorted(LIDC + "ct");
    try (DicomObject object =
        RealStudies.open(LIDC + "results-synthetic/seg-fractional-probability.dcm")) {
      Segmentation segmentation = Segmentation.read(object);
      assertThat(segmentation.fractionalType()).contains(FractionalType.PROBABILITY);
      double sum = 0;
      for (SourceImage image : images) {
        var fractions = segmentation.fractions(1, image);
        for (int row = 0; fractions.isPresent() && row < 512; row++) {
          for (int column = 0; column < 512; column++) {
            sum += fractions.get().at(column, row);
          }
        }
      }
      assertThat(sum * 255).isCloseTo(1566163, within(1.0));
    }
  }

  @Test
  void drawsASegmentationOfATumourOnPet() throws IOException {
    List<SourceImage> images = sorted("03-pet-qin-headneck/pet");
    try (DicomObject object =
        RealStudies.open("03-pet-qin-headneck/results-real/seg-3dslicer-tumor.dcm")) {
      Segmentation segmentation = Segmentation.read(object);
      assertThat(drawn(segmentation, 1, images))
          .isEqualTo(Map.of(PlacementRule.DERIVATION_IMAGE, 54L));
      assertThat(drawn(segmentation, 2, images))
          .isEqualTo(Map.of(PlacementRule.DERIVATION_IMAGE, 212L));
    }
  }

  @Test
  void saysWhyASegmentationOfOtherImagesIsNotDrawn() throws IOException {
    List<SourceImage> images = sorted("03-pet-qin-headneck/pet");
    try (DicomObject object = RealStudies.open("06-seg/dcmqi/liver.dcm")) {
      assertThat(Segmentation.read(object).place(1, images).refusal())
          .contains(
              "The result lies in another frame of reference than the image, and doesn't name it.");
    }
  }

  @Test
  void refusesATiledSegmentationWithASentence() throws IOException {
    try (DicomObject object = RealStudies.open("06-seg/highdicom-sm/seg_image_sm_control.dcm");
        DicomObject slide = RealStudies.open("06-seg/highdicom-sm/sm_image_control.dcm")) {
      Segmentation segmentation = Segmentation.read(object);
      assertThat(segmentation.place(1, SourceImage.framesOf(slide.data())).refusal())
          .contains(
              "This is a tiled segmentation of a slide; it is listed but can't be drawn on an image"
                  + " here.");
    }
  }

  @Test
  void drawsOnFramesOfAMultiFrameImageInTheSameFrameOfReference() throws IOException {
    var images = new ArrayList<SourceImage>();
    try (DicomObject converted = RealStudies.open("06-seg/dcmqi-24x38x3/multiframe/mf.dcm");
        DicomObject object = RealStudies.open("06-seg/dcmqi-24x38x3/label_seg.dcm")) {
      images.addAll(SourceImage.framesOf(converted.data()));
      Segmentation segmentation = Segmentation.read(object);
      Attributes data = converted.data();
      assertThat(data.getString(Tag.FRAME_OF_REFERENCE_UID))
          .isEqualTo(segmentation.frameOfReferenceUid());
      assertThat(drawn(segmentation, 1, images))
          .isEqualTo(Map.of(PlacementRule.FRAME_OF_REFERENCE, 315L));
    }
  }
}

package overread.dicom.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.placement.SourceImage;
import overread.dicom.seg.Segmentation;
import overread.dicom.sr.Codes;
import overread.dicom.sr.SharedData;
import overread.requirement.Requirement;
import overread.review.finding.Finding;
import overread.review.finding.Laterality;
import overread.review.finding.Measurement;
import overread.review.finding.Origin;
import overread.review.finding.Region;
import overread.review.finding.Score;
import overread.review.finding.Shape;

class FindingReaderTest {
  private static final String LIDC = "01-ct-chest-lidc/results-synthetic/";

  private static List<Finding> findings(String file) throws Exception {
    try (DicomObject object = SharedData.open(file)) {
      return FindingReader.read(object);
    }
  }

  @Test
  @Requirement({"C41", "Q168"})
  void measurementReportGivesFindingsWithGeometryAndMeasurements() throws Exception {
    JsonNode facts = SharedData.expected("synthetic-facts-lidc.json").get("sr-tid1500-ai.dcm");
    List<Finding> findings = findings(LIDC + "sr-tid1500-ai.dcm");
    assertThat(findings)
        .extracting(Finding::label, f -> f.code().meaning(), Finding::laterality, Finding::origin)
        .containsExactly(
            tuple("Lesion 1 (2D)", "Nodule", Laterality.RIGHT, Origin.AI),
            tuple("Lesion 1 (3D)", "Nodule", null, Origin.AI),
            tuple("Lesion 1 (volume)", "Nodule", null, Origin.AI));
    assertThat(findings.get(0).algorithm().badge()).isEqualTo("SyntheticChestAI 1.0");
    assertThat(findings.get(0).sources().getFirst().itemPath()).isEqualTo("1.9.1");
    Region.OnImage drawn = (Region.OnImage) findings.get(0).regions().getFirst();
    assertThat(drawn.sopInstanceUid()).isEqualTo(facts.get("slice_sop").asText());
    List<List<Double>> points =
        drawn.points().stream().map(p -> List.of(p.column(), p.row())).toList();
    List<List<Double>> expected = new ArrayList<>();
    facts
        .get("polyline")
        .forEach(p -> expected.add(List.of(p.get(0).asDouble(), p.get(1).asDouble())));
    assertThat(points).isEqualTo(expected);
    assertThat(findings.get(2).measurements())
        .extracting(Measurement::value)
        .startsWith(facts.get("volume_mm3").asDouble());
  }

  @Test
  void chestDetectionsAreReadThroughReferencesWithinTheReport() throws Exception {
    List<Finding> findings = findings(LIDC + "sr-chest-cad.dcm");
    assertThat(findings)
        .extracting(Finding::label, Finding::score, f -> f.measurements().getFirst().value())
        .containsExactly(
            tuple("Nodule", new Score(91, 100, Codes.CERTAINTY_OF_FINDING, false), 17.5),
            tuple("Nodule", new Score(62, 100, Codes.CERTAINTY_OF_FINDING, false), 9.2),
            tuple("Nodule", new Score(22, 100, Codes.CERTAINTY_OF_FINDING, false), 4.1));
    assertThat(findings.getFirst().regions())
        .extracting(region -> ((Region.OnImage) region).shape())
        .containsExactly(Shape.POINT, Shape.POLYLINE);
    assertThat(findings.getFirst().algorithm().badge())
        .isEqualTo("Synthetic Lung Nodule Detection 2.4.1");
  }

  @Test
  void breastDetectionsTakeTheirSideFromTheImage() throws Exception {
    List<Finding> findings = findings("13-projection/results-synthetic/sr-mammography-cad.dcm");
    assertThat(findings)
        .extracting(Finding::laterality, f -> f.score().value(), f -> f.score().text())
        .containsExactly(
            tuple(Laterality.RIGHT, 82.0, "82/100"), tuple(Laterality.RIGHT, 59.0, "59/100"));
  }

  @Test
  void reportWithoutPatientIdAndCharacterSetIsRead() throws Exception {
    List<Finding> findings = findings(LIDC + "sr-cornerstone3d-measurements.dcm");
    assertThat(findings).hasSize(8).allSatisfy(f -> assertThat(f.regions()).isNotEmpty());
  }

  @Test
  @Requirement("C42")
  void shapesOfAPresentationStateAreListed() throws Exception {
    List<Finding> findings = findings(LIDC + "pr-gsps-ai-marks.dcm");
    assertThat(findings)
        .extracting(f -> ((Region.OnImage) f.regions().getFirst()).shape())
        .containsExactly(Shape.POLYLINE, Shape.CIRCLE, Shape.ELLIPSE, Shape.POINT);
  }

  @Test
  void reportAndSegmentationOfOneRunAreJoined() throws Exception {
    List<Finding> all = new ArrayList<>(findings(LIDC + "sr-tid1500-ai.dcm"));
    all.addAll(findings(LIDC + "seg-binary-overlap-deflated.dcm"));
    List<Finding> joined = FindingReader.join(all);
    assertThat(all).hasSize(6);
    assertThat(joined).hasSize(5);
    Finding volume = joined.get(2);
    assertThat(volume.label()).isEqualTo("Lesion 1 (volume)");
    assertThat(volume.sources()).hasSize(2);
  }

  @Test
  @Requirement("C46")
  void findingsArePlacedOnTheSlicesThatTheyLieOn() throws Exception {
    List<Attributes> headers = new ArrayList<>();
    List<DicomObject> open = new ArrayList<>();
    try (Stream<Path> files = Files.list(SharedData.path("dev/01-ct-chest-lidc/ct"))) {
      for (Path file : files.sorted().toList()) {
        DicomObject object = DicomReader.readHeader(file);
        open.add(object);
        headers.add(object.data());
      }
    }
    List<SourceImage> images = SourceImage.framesOf(headers);
    try (DicomObject object = SharedData.open(LIDC + "seg-binary-overlap-deflated.dcm")) {
      FindingPlacement placement =
          new FindingPlacement(
              images,
              Map.of(object.data().getString(Tag.SOP_INSTANCE_UID, ""), Segmentation.read(object)));
      List<Finding> findings = findings(LIDC + "sr-tid1500-ai.dcm");
      String slice =
          SharedData.expected("synthetic-facts-lidc.json")
              .get("sr-tid1500-ai.dcm")
              .get("slice_sop")
              .asText();
      assertThat(placement.place(findings.get(0)).drawnOn())
          .containsExactly(new DrawnOn(slice, 1, "IMAGE_REFERENCE"));
      assertThat(placement.place(findings.get(1)).drawnOn())
          .containsExactly(new DrawnOn(slice, 1, "FRAME_OF_REFERENCE"));
      assertThat(placement.place(findings.get(2)).drawnOn())
          .hasSize(19)
          .allSatisfy(on -> assertThat(on.rule()).isEqualTo("DERIVATION_IMAGE"));
      FindingPlacement elsewhere = new FindingPlacement(List.of(), Map.of());
      assertThat(elsewhere.place(findings.get(0)).notDrawable().orElseThrow()).contains(slice);
    }
    for (DicomObject object : open) {
      object.close();
    }
  }
}

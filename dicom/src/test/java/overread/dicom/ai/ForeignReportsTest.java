package overread.dicom.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static overread.dicom.ai.RawReport.code;
import static overread.dicom.ai.RawReport.container;
import static overread.dicom.ai.RawReport.drawn;
import static overread.dicom.ai.RawReport.findings;
import static overread.dicom.ai.RawReport.number;
import static overread.dicom.ai.RawReport.report;
import static overread.dicom.ai.RawReport.segment;
import static overread.dicom.ai.RawReport.text;
import static overread.dicom.ai.RawReport.uid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.sr.Codes;
import overread.dicom.sr.MeasurementReportWriter;
import overread.dicom.sr.SampleStudy;
import overread.dicom.sr.SrReader;
import overread.dicom.sr.SrWriter;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.finding.Shape;

class ForeignReportsTest {
  private static final CodedConcept EFFUSION =
      new CodedConcept("60046008", Codes.SCT, "Pleural effusion");
  private static final CodedConcept RESULTS = new CodedConcept("R", "99ACME", "Results");

  private static Attributes measurements(Attributes... groups) {
    return report(
        Uid.COMPREHENSIVE_3D_SR_STORAGE,
        Codes.IMAGING_MEASUREMENT_REPORT,
        container(Codes.IMAGING_MEASUREMENTS, groups));
  }

  private static Attributes group(Attributes... items) {
    return container(Codes.MEASUREMENT_GROUP, items);
  }

  private static Attributes tracked(String uid) {
    return uid("HAS OBS CONTEXT", Codes.TRACKING_UID, uid);
  }

  private static Map<String, FindingDetails> details(Attributes report) throws Exception {
    return FindingDetails.of(SrReader.read(report));
  }

  @Test
  void aGroupWithoutAFindingIsNamedByWhatIsSaidToBeThereNotByItsScore() throws Exception {
    assertThat(
            findings(
                measurements(
                    group(
                        code("CONTAINS", EFFUSION, Codes.PRESENT),
                        number("CONTAINS", Codes.PROBABILITY, "0.87", Codes.NO_UNITS)),
                    group(
                        code("CONTAINS", EFFUSION, Codes.ABSENT),
                        number("CONTAINS", Codes.PROBABILITY, "0.02", Codes.NO_UNITS)))))
        .extracting(Finding::code, Finding::presence, finding -> finding.score().value())
        .containsExactly(
            tuple(EFFUSION, Presence.PRESENT, 0.87), tuple(EFFUSION, Presence.ABSENT, 0.02));
  }

  @Test
  void aFindingInWordsIsCalledByThem() throws Exception {
    assertThat(findings(measurements(group(text("CONTAINS", Codes.FINDING, "spiculated nodule")))))
        .extracting(Finding::label)
        .containsExactly("spiculated nodule");
  }

  @Test
  void whatIsSaidOutsideOfGroupsKeepsItsPresence() throws Exception {
    assertThat(
            findings(
                report(
                    Uid.COMPREHENSIVE_3D_SR_STORAGE,
                    Codes.IMAGING_MEASUREMENT_REPORT,
                    container(
                        Codes.QUALITATIVE_EVALUATIONS, code("CONTAINS", EFFUSION, Codes.ABSENT)))))
        .extracting(Finding::code, Finding::presence)
        .containsExactly(tuple(EFFUSION, Presence.ABSENT));
  }

  @Test
  void aFindingOfAnUnknownTemplateKeepsThePlaceAndTheNumbersItRestsOn() throws Exception {
    String image = SampleStudy.image(1);
    Attributes report =
        report(
            Uid.COMPREHENSIVE_SR_STORAGE,
            RESULTS,
            container(
                RESULTS,
                code(
                    "CONTAINS",
                    Codes.FINDING,
                    SampleStudy.NODULE,
                    drawn("INFERRED FROM", null, "CIRCLE", image, 5, 5, 7, 5),
                    number("HAS PROPERTIES", Codes.CERTAINTY_OF_FINDING, "88", Codes.PERCENT),
                    code(
                        "HAS CONCEPT MOD",
                        Codes.FINDING_SITE,
                        SampleStudy.LUNG,
                        code("HAS CONCEPT MOD", Codes.LATERALITY, Codes.LEFT))),
                text(
                    "CONTAINS",
                    Codes.FINDING,
                    "Small nodule",
                    drawn("INFERRED FROM", null, "POINT", image, 5, 5),
                    drawn("HAS PROPERTIES", Codes.REFERENCE_POINTS, "POINT", image, 90, 90))));
    List<Finding> findings = findings(report);
    assertThat(findings)
        .extracting(Finding::label)
        .containsExactly(SampleStudy.NODULE.meaning(), "Small nodule");
    assertThat(findings)
        .allSatisfy(finding -> assertThat(finding.regions()).hasSize(1))
        .extracting(finding -> ((Region.OnImage) finding.regions().getFirst()).shape())
        .containsExactly(Shape.CIRCLE, Shape.POINT);
    assertThat(findings.getFirst().score().value()).isEqualTo(88);
    assertThat(findings.getFirst().site()).isEqualTo(SampleStudy.LUNG);
    assertThat(findings.getFirst().laterality()).isEqualTo(overread.review.finding.Laterality.LEFT);
  }

  @Test
  void whatASenderTracksApartStaysApartThoughItLiesInOneSegment() throws Exception {
    List<Finding> joined =
        FindingReader.join(
            findings(
                measurements(
                    group(
                        tracked("2.25.1"),
                        segment(Codes.REFERENCED_SEGMENT, SampleStudy.SEGMENTATION, 1)),
                    group(
                        tracked("2.25.2"),
                        segment(Codes.REFERENCED_SEGMENT, SampleStudy.SEGMENTATION, 1)))));
    assertThat(joined).extracting(Finding::trackingUid).containsExactly("2.25.1", "2.25.2");
  }

  @Test
  void aFrameOfASegmentIsNotTheWholeSegment() throws Exception {
    assertThat(
            findings(
                measurements(
                    group(
                        segment(
                            Codes.REFERENCED_SEGMENTATION_FRAME, SampleStudy.SEGMENTATION, 1, 2)))))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.regions())
                .containsExactly(new Region.OfSegment(SampleStudy.SEGMENTATION, 1, List.of(2))));
  }

  @Test
  void aFrameOfASegmentIsWrittenBackAsOne() throws Exception {
    Region frame = new Region.OfSegment(SampleStudy.SEGMENTATION, 1, List.of(2));
    Attributes written =
        SrWriter.write(
            MeasurementReportWriter.write(
                    SampleStudy.request(List.of(SampleStudy.nodule("2.25.1", List.of(frame)))))
                .getFirst());
    assertThat(findings(written).getFirst().regions()).containsExactly(frame);
  }

  @Test
  void coordinatesOnAMultiFrameImageWithoutAFrameAreNamed() throws Exception {
    Attributes drawn = drawn("CONTAINS", Codes.IMAGE_REGION, "POINT", "2.25.8", 5, 5);
    drawn
        .getSequence(Tag.CONTENT_SEQUENCE)
        .getFirst()
        .getSequence(Tag.REFERENCED_SOP_SEQUENCE)
        .getFirst()
        .setString(Tag.REFERENCED_SOP_CLASS_UID, Uid.ULTRASOUND_MULTI_FRAME_IMAGE_STORAGE);
    assertThat(details(measurements(group(drawn))).get("1.1.1").notes())
        .containsExactly(
            "Item 1.1.1.1 doesn't say which frame of a multi-frame image it is drawn on; the"
                + " first is taken.");
  }

  @Test
  void whatIsSaidAndWhatHasNoValueOrPlaceIsKept() throws Exception {
    Attributes report =
        measurements(
            group(
                code("CONTAINS", Codes.FINDING, SampleStudy.NODULE),
                code("CONTAINS", RESULTS, EFFUSION),
                text("CONTAINS", Codes.COMMENT, "look here"),
                number("CONTAINS", Codes.VOLUME, null, Codes.CUBIC_MILLIMETRE),
                drawn("CONTAINS", Codes.IMAGE_REGION, "POINT", null, 1, 1)));
    FindingDetails details = details(report).get("1.1.1");
    assertThat(details.evaluations())
        .extracting(said -> said.code() == null ? said.text() : said.code().meaning())
        .containsExactly("Pleural effusion", "look here");
    assertThat(details.notes())
        .containsExactly(
            "Item 1.1.1.4, Volume, has no value.",
            "Item 1.1.1.5 is drawn on no image, so it cannot be placed.");
    assertThat(new ArrayList<>(details(report).keySet())).containsExactly("1.1.1");
  }
}

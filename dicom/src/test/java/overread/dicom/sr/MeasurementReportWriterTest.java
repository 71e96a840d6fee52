package overread.dicom.sr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overread.dicom.ai.DeclarationReader;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.requirement.Requirement;
import overread.review.coverage.Declaration;
import overread.review.coverage.DeclaredAbnormality;
import overread.review.finding.Finding;
import overread.review.finding.ImagePoint;
import overread.review.finding.Laterality;
import overread.review.finding.Region;
import overread.review.finding.Shape;

class MeasurementReportWriterTest {
  @TempDir Path folder;

  static Stream<ReportRequest> reports() {
    Finding boxed = SampleStudy.nodule("2.25.1", List.of(SampleStudy.box()));
    Finding segmented = SampleStudy.nodule("2.25.2", List.of(SampleStudy.segment(1)));
    Finding inSpace = SampleStudy.nodule("2.25.3", List.of(SampleStudy.point()));
    return Stream.of(declared(List.of(boxed, segmented, inSpace)), SampleStudy.request(List.of()));
  }

  private static ReportRequest declared(List<Finding> findings) {
    ReportRequest plain = SampleStudy.request(findings);
    return new ReportRequest(
        plain.study(),
        plain.objects(),
        findings,
        plain.observers(),
        plain.equipment(),
        plain.seriesInstanceUid(),
        plain.seriesNumber(),
        plain.seriesDescription(),
        plain.observed(),
        plain.status(),
        new Declaration(
            SampleStudy.ALGORITHM,
            "Demonstration",
            List.of(),
            List.of(
                new DeclaredAbnormality(
                    SampleStudy.NODULE, 87.5, 91.25, "Adults, screening", 140))));
  }

  @ParameterizedTest
  @MethodSource("reports")
  @Requirement("Q168")
  void independentCheckersFindNoError(ReportRequest request) throws Exception {
    for (SrDocument document : MeasurementReportWriter.write(request)) {
      Path file = PeerCheck.file(SrWriter.write(document), folder);
      assertThat(PeerCheck.errors("dciodvfy", file)).isEmpty();
      assertThat(PeerCheck.errors("dsrdump", file)).isEmpty();
      assertThat(PeerCheck.errors("DicomSRValidator", file)).isEmpty();
    }
  }

  @Test
  void groupsOfDifferentKindsGoIntoDocumentsOfTheirOwn() {
    List<SrDocument> documents =
        MeasurementReportWriter.write(
            declared(
                List.of(
                    SampleStudy.nodule("2.25.1", List.of(SampleStudy.box())),
                    SampleStudy.nodule("2.25.2", List.of(SampleStudy.segment(1))))));
    assertThat(documents)
        .extracting(document -> MeasurementReport.read(document).groups().size())
        .containsExactly(1, 1, 1);
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    List<Region> regions = List.of(SampleStudy.box());
    SrDocument written =
        MeasurementReportWriter.write(
                SampleStudy.request(List.of(SampleStudy.nodule("2.25.1", regions))))
            .getFirst();
    Path file = PeerCheck.file(SrWriter.write(written), folder);
    SrDocument read;
    try (var object = DicomReader.read(file)) {
      read = SrReader.read(object.data());
      assertThat(object.data().getString(Tag.PATIENT_NAME)).isEqualTo("Müller^Änne");
    }
    assertThat(read.root()).isEqualTo(written.root());
    assertThat(read.warnings()).isEmpty();
    assertThat(read.references()).isEqualTo(written.references());
    assertThat(read.status()).isEqualTo(written.status());
    MeasurementGroup group = MeasurementReport.read(read).groups().getFirst();
    assertThat(group.trackingUid()).isEqualTo("2.25.1");
    assertThat(group.finding()).isEqualTo(SampleStudy.NODULE);
    assertThat(group.sites())
        .containsExactly(new GroupSite(SampleStudy.LUNG, Laterality.RIGHT, null));
    assertThat(group.regions()).isEqualTo(regions);
    assertThat(group.measurements())
        .extracting(measurement -> measurement.value().text())
        .containsExactly("10.2 mm", "92 %");
    assertThat(group.algorithm()).isEqualTo(SampleStudy.ALGORITHM);
    assertThat(group.purpose()).isEqualTo(Codes.BOUNDED_BY);
  }

  @Test
  @Requirement("M143")
  void declarationIsWrittenAsCodedContentAndReadBack() {
    SrDocument document = MeasurementReportWriter.write(declared(List.of())).getFirst();
    MeasurementGroup group = MeasurementReport.read(document).groups().getFirst();
    assertThat(DeclarationGroups.read(group))
        .contains(
            new DeclaredAbnormality(SampleStudy.NODULE, 87.5, 91.25, "Adults, screening", 140));
    assertThat(group.evaluations()).extracting(GroupEvaluation::code).startsWith(Codes.ABSENT);
  }

  @Test
  void theDeclarationOfAReportIsThatOfTheAlgorithmVersionItNames() {
    SrDocument document = MeasurementReportWriter.write(declared(List.of())).getFirst();
    assertThat(DeclarationReader.read(SrWriter.write(document)))
        .containsExactly(
            new Declaration(
                SampleStudy.ALGORITHM,
                "",
                List.of(),
                List.of(
                    new DeclaredAbnormality(
                        SampleStudy.NODULE, 87.5, 91.25, "Adults, screening", 140))));
    assertThat(DeclarationReader.read(SampleStudy.images().getFirst())).isEmpty();
  }

  @Test
  void refusesToReferToAnImageThatIsNotOfTheStudy() {
    Region elsewhere = new Region.OnImage("2.25.31", 1, Shape.POINT, List.of(new ImagePoint(1, 1)));
    assertThatThrownBy(() ->
            MeasurementReportWriter.write(
                SampleStudy.request(List.of(SampleStudy.nodule("2.25.1", List.of(elsewhere))))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2.25.31");
  }

  @Test
  void refusesContentThatTheClassMayNotHold() {
    SrDocument legal = MeasurementReportWriter.write(SampleStudy.request(List.of())).getFirst();
    DocumentIdentity identity = legal.identity();
    SrDocument basicText =
        SrDocument.of(
            new DocumentIdentity(
                Uid.BASIC_TEXT_SR_STORAGE,
                identity.sopInstanceUid(),
                identity.seriesInstanceUid(),
                identity.studyInstanceUid(),
                1,
                1,
                "",
                "SR"),
            legal.status(),
            legal.references(),
            legal.equipment(),
            new Attributes(),
            ContainerItem.root(
                Codes.IMAGING_MEASUREMENT_REPORT,
                "1500",
                List.of(
                    NumericItem.of(
                        Relationship.CONTAINS,
                        Codes.DIAMETER,
                        NumericValue.of(8, Codes.MILLIMETRE)))));
    assertThatThrownBy(() -> SrWriter.write(basicText))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Item 1.1: CONTAINER CONTAINS NUM is not allowed");
  }
}

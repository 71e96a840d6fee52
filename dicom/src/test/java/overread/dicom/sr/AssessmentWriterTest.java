package overread.dicom.sr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.StudyObjects;
import overread.requirement.Requirement;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.Laterality;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.verdict.GivenVerdict;
import overread.review.verdict.RejectReason;
import overread.review.verdict.ReviewedFinding;
import overread.review.verdict.Verdict;

class AssessmentWriterTest {
  private static final CodedConcept CONSULTANT =
      new CodedConcept("309390008", Codes.SCT, "Consultant");
  private static final CodedConcept VERIFYING = new CodedConcept("121098", Codes.DCM, "Verifying");

  @TempDir Path folder;

  private static Attributes report() {
    return SampleStudy.images()
        .getFirst()
        .copy()
        .setString(Tag.SOP_CLASS_UID, Uid.COMPREHENSIVE_3D_SR_STORAGE)
        .setString(Tag.SOP_INSTANCE_UID, "2.25.9999")
        .setString(Tag.SERIES_INSTANCE_UID, "2.25.9998")
        .setString(Tag.MODALITY, "SR");
  }

  private static Finding own(String uid) {
    return new Finding(
        uid,
        uid,
        Origin.PERSON,
        SampleStudy.NODULE,
        "Nodule that was missed",
        Presence.PRESENT,
        SampleStudy.LUNG,
        Laterality.LEFT,
        null,
        List.of(),
        List.of(SampleStudy.box()),
        null,
        List.of());
  }

  private static Finding shrunk(Finding finding) {
    return new Finding(
        finding.id(),
        finding.trackingUid(),
        finding.origin(),
        finding.code(),
        finding.label(),
        finding.presence(),
        finding.site(),
        Laterality.LEFT,
        finding.score(),
        List.of(),
        finding.regions(),
        finding.algorithm(),
        finding.sources());
  }

  private static AssessmentRequest request(ReportStatus status) {
    Finding first = SampleStudy.nodule("2.25.1", List.of(SampleStudy.box()));
    Finding second = SampleStudy.nodule("2.25.2", List.of(SampleStudy.segment(1)));
    Finding third = SampleStudy.nodule("2.25.3", List.of(SampleStudy.box()));
    Finding fourth = SampleStudy.nodule("2.25.4", List.of());
    List<ReviewedFinding> reviewed =
        ReviewedFinding.fold(
            List.of(first, second, third, fourth),
            List.of(
                given("2.25.1", new Verdict.Accepted()),
                given("2.25.2", new Verdict.Rejected(RejectReason.ARTEFACT)),
                given("2.25.3", new Verdict.Modified(shrunk(third))),
                given("2.25.5", new Verdict.Added(own("2.25.5")))));
    return new AssessmentRequest(
        SampleStudy.images().getFirst(),
        StudyObjects.of(SampleStudy.images()).add(SampleStudy.segmentation()).add(report()),
        reviewed,
        new Observer.Person("Reader^One", "reader", "Hospital", CONSULTANT, VERIFYING),
        SampleStudy.DEVICE,
        SampleStudy.EQUIPMENT,
        "2.25.4001",
        "2.25.4002",
        SampleStudy.TIME,
        status,
        null);
  }

  private static GivenVerdict given(String finding, Verdict verdict) {
    return new GivenVerdict(
        "v" + finding, SampleStudy.STUDY, finding, "reader", SampleStudy.TIME, verdict);
  }

  @Test
  @Requirement("Q168")
  void assessmentNamesEveryVerdictWithItsReason() {
    SrDocument document =
        AssessmentWriter.assessment(request(new ReportStatus.Verified("Reader^One", "Hospital")));
    assertThat(MeasurementReport.read(document).groups())
        .extracting(
            MeasurementGroup::trackingUid,
            group -> values(group, AssessmentVocabulary.ASSESSMENT),
            group -> values(group, AssessmentVocabulary.REASON))
        .containsExactly(
            tuple("2.25.1", List.of("ACCEPTED"), List.of()),
            tuple("2.25.2", List.of("REJECTED"), List.of("FP-ARTEFACT")),
            tuple("2.25.3", List.of("MODIFIED"), List.of("WRONG-LATERALITY", "WRONG-MEASUREMENT")),
            tuple("2.25.4", List.of("NOT-ASSESSED"), List.of()),
            tuple("2.25.5", List.of("ADDED"), List.of()));
    assertThat(document.status().verified()).isTrue();
    assertThat(document.references().predecessors())
        .extracting(predecessor -> predecessor.document().reference().sopInstanceUid())
        .containsExactly("2.25.9999");
    assertThat(Observer.read(document.root()))
        .containsExactly(
            new Observer.Person("Reader^One", "reader", "Hospital", CONSULTANT, VERIFYING),
            SampleStudy.DEVICE);
  }

  private static List<String> values(MeasurementGroup group, CodedConcept concept) {
    return group.evaluations().stream()
        .filter(said -> said.concept() != null && said.concept().sameCode(concept))
        .map(said -> said.code() == null ? "" : said.code().value())
        .toList();
  }

  @Test
  @Requirement("N153")
  void onlyWhatStandsIsWrittenAsVerifiedAndKeepsItsAlgorithm() {
    List<SrDocument> documents =
        AssessmentWriter.verifiedFindings(
            request(new ReportStatus.Verified("Reader^One", "Hospital")));
    assertThat(documents).hasSize(1);
    assertThat(MeasurementReport.read(documents.getFirst()).groups())
        .extracting(MeasurementGroup::trackingUid, MeasurementGroup::algorithm)
        .containsExactly(
            tuple("2.25.1", SampleStudy.ALGORITHM),
            tuple("2.25.3", SampleStudy.ALGORITHM),
            tuple("2.25.5", null));
  }

  @Test
  void traineeSignsPreliminaryAndUnverified() {
    Attributes data =
        SrWriter.write(AssessmentWriter.assessment(request(new ReportStatus.Preliminary())));
    assertThat(data.getString(Tag.VERIFICATION_FLAG)).isEqualTo("UNVERIFIED");
    assertThat(data.getString(Tag.PRELIMINARY_FLAG)).isEqualTo("PRELIMINARY");
    assertThat(data.contains(Tag.VERIFYING_OBSERVER_SEQUENCE)).isFalse();
  }

  @Test
  void privateWordsAreIdentified() {
    Attributes data =
        SrWriter.write(AssessmentWriter.assessment(request(new ReportStatus.Preliminary())));
    assertThat(data.getSequence(Tag.CODING_SCHEME_IDENTIFICATION_SEQUENCE))
        .extracting(item -> item.getString(Tag.CODING_SCHEME_DESIGNATOR))
        .containsExactly("99OVERREAD");
  }

  @Test
  @Requirement("Q168")
  void independentCheckersFindNoError() throws Exception {
    AssessmentRequest request = request(new ReportStatus.Verified("Reader^One", "Hospital"));
    for (SrDocument document :
        List.of(
            AssessmentWriter.assessment(request),
            AssessmentWriter.verifiedFindings(request).getFirst())) {
      Path file = PeerCheck.file(SrWriter.write(document), folder);
      assertThat(PeerCheck.errors("dciodvfy", file)).isEmpty();
      assertThat(PeerCheck.errors("dsrdump", file)).isEmpty();
      assertThat(PeerCheck.errors("DicomSRValidator", file)).isEmpty();
    }
  }
}

package overread.dicom.lint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overread.dicom.ai.FindingReader;
import overread.dicom.ai.ObjectKind;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;
import overread.dicom.document.Equipment;
import overread.dicom.seg.Segmentation;
import overread.dicom.sr.NoContentTreeException;
import overread.dicom.sr.SrDocument;
import overread.dicom.sr.SrReader;
import overread.review.finding.Finding;

/// Checks a result against its study: whose it is, whether its class may hold what it holds,
/// whether codes mean what they are called, and whether sides, places and lengths agree with what
/// is drawn.
public final class ResultLint {
  private ResultLint() {}

  /// Checks a report, segmentation or presentation state.
  ///
  /// @throws IOException where a segmentation contradicts itself
  public static LintReport check(DicomObject result, LintStudy study) throws IOException {
    Attributes data = result.data();
    List<LintProblem> problems = new ArrayList<>();
    belonging(data, study, problems);
    problems.addAll(alone(result));
    document(data).ifPresent(document -> LengthLint.check(document, study, problems));
    List<Finding> findings = FindingReader.read(result);
    PlaceLint.check(findings, study, problems);
    SideLint.check(findings, study, problems);
    if (result.data().contains(Tag.SEGMENT_SEQUENCE) && result.data().hasValue(Tag.PIXEL_DATA)) {
      SideLint.check(Segmentation.read(result), study, problems);
    }
    return new LintReport(data.getString(Tag.SOP_INSTANCE_UID, ""), Equipment.read(data), problems);
  }

  /// What is wrong with a result whatever its study: what its class may not hold, and codes that
  /// mean something else than they are called.
  public static List<LintProblem> alone(DicomObject result) {
    Attributes data = result.data();
    List<LintProblem> problems = new ArrayList<>();
    if (ObjectKind.of(data) == ObjectKind.NOT_A_RESULT) {
      return problems;
    }
    document(data)
        .ifPresent(document -> {
          ContentLint.check(document, problems);
          CodeLint.tree(document.root(), problems);
        });
    for (Attributes segment : data.getSequence(Tag.SEGMENT_SEQUENCE)) {
      CodeLint.segment(segment, problems);
    }
    CodeLint.schemes(data, problems);
    return problems;
  }

  /// The same problems with those that old senders have in every item, retired codes, told once.
  public static List<LintProblem> summary(List<LintProblem> problems) {
    List<LintProblem> told = new ArrayList<>();
    List<LintProblem> retired = new ArrayList<>();
    for (LintProblem problem : problems) {
      (problem.rule() == LintRule.RETIRED_CODE ? retired : told).add(problem);
    }
    if (retired.size() == 1) {
      told.add(retired.getFirst());
    } else if (!retired.isEmpty()) {
      told.add(
          new LintProblem(
              LintRule.RETIRED_CODE,
              retired.getFirst().itemPath(),
              "%s So are %d more.".formatted(retired.getFirst().sentence(), retired.size() - 1)));
    }
    return told;
  }

  private static Optional<SrDocument> document(Attributes data) {
    try {
      return SrReader.isDocument(data) ? Optional.of(SrReader.read(data)) : Optional.empty();
    } catch (NoContentTreeException _) {
      return Optional.empty();
    }
  }

  private static void belonging(Attributes data, LintStudy study, List<LintProblem> problems) {
    String patientId = data.getString(Tag.PATIENT_ID, "").strip();
    if (!patientId.isEmpty() && !patientId.equals(study.patientId().strip())) {
      problems.add(
          new LintProblem(
              LintRule.WRONG_PATIENT,
              "",
              "The result is for patient %s and the study is of patient %s."
                  .formatted(patientId, study.patientId())));
    }
    String studyUid = data.getString(Tag.STUDY_INSTANCE_UID, "");
    if (!studyUid.equals(study.studyUid())) {
      problems.add(
          new LintProblem(
              LintRule.WRONG_STUDY,
              "",
              "The result is for study %s and was delivered for study %s."
                  .formatted(studyUid, study.studyUid())));
    }
  }
}

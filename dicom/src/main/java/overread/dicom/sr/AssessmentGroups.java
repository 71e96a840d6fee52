package overread.dicom.sr;

import static overread.dicom.sr.Relationship.CONTAINS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import overread.dicom.document.StudyObject;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.Source;
import overread.review.verdict.GivenVerdict;
import overread.review.verdict.ReviewedFinding;
import overread.review.verdict.Verdict;

/// Writes one verdict as a measurement group (TID 1501).
final class AssessmentGroups {
  private final AssessmentRequest request;

  AssessmentGroups(AssessmentRequest request) {
    this.request = request;
  }

  ContainerItem group(ReviewedFinding reviewed) {
    Finding original = reviewed.original();
    List<ContentItem> items = new ArrayList<>(GroupWriter.identity(original));
    items.add(
        CodeItem.of(
            CONTAINS,
            AssessmentVocabulary.ASSESSMENT,
            AssessmentVocabulary.assessment(reviewed.state())));
    GivenVerdict given = reviewed.last();
    Instant decided = given == null ? request.signed() : given.at();
    if (given != null) {
      explain(reviewed, given.verdict(), items);
    }
    GroupWriter.presence(original, items);
    original.sources().forEach(source -> source(source, items));
    return GroupWriter.container(GroupKind.PLAIN, items, decided);
  }

  private static void explain(ReviewedFinding reviewed, Verdict verdict, List<ContentItem> items) {
    switch (verdict) {
      case Verdict.Rejected rejected -> {
        if (rejected.reason() != null) {
          reason(AssessmentVocabulary.reason(rejected.reason()), items);
        }
      }
      case Verdict.Modified modified ->
          changes(reviewed.original(), modified.replacement())
              .forEach(change -> reason(change, items));
      case Verdict.Escalated escalated -> {
        if (!escalated.reason().isBlank()) {
          items.add(TextItem.of(CONTAINS, Codes.COMMENT, escalated.reason()));
        }
      }
      case Verdict.Accepted _, Verdict.Added _, Verdict.Withdrawn _ -> {}
    }
  }

  private static void reason(CodedConcept reason, List<ContentItem> items) {
    items.add(CodeItem.of(CONTAINS, AssessmentVocabulary.REASON, reason));
  }

  /// What the reader changed, in the words of the vocabulary.
  private static List<CodedConcept> changes(Finding before, Finding after) {
    List<CodedConcept> changes = new ArrayList<>();
    if (!before.code().sameCode(after.code())) {
      changes.add(AssessmentVocabulary.own("WRONG-CLASS", "Wrong class"));
    }
    if (before.laterality() != after.laterality()) {
      changes.add(AssessmentVocabulary.own("WRONG-LATERALITY", "Wrong laterality"));
    }
    if (!Objects.equals(before.site(), after.site())) {
      changes.add(AssessmentVocabulary.own("WRONG-LOCATION", "Wrong location"));
    }
    if (!before.regions().equals(after.regions())) {
      changes.add(AssessmentVocabulary.own("EXTENT-CORRECTED", "Extent corrected"));
    }
    if (!before.measurements().equals(after.measurements())) {
      changes.add(AssessmentVocabulary.own("WRONG-MEASUREMENT", "Wrong measurement"));
    }
    return changes;
  }

  private void source(Source source, List<ContentItem> items) {
    Optional<StudyObject> object = request.objects().find(source.sopInstanceUid());
    if (object.isEmpty()) {
      return;
    }
    items.add(ObjectItem.composite(CONTAINS, Codes.ORIGINAL_SOURCE, object.get().reference()));
    if (!source.itemPath().isEmpty()) {
      items.add(TextItem.of(CONTAINS, AssessmentVocabulary.ASSESSED_PATH, source.itemPath()));
    }
  }
}

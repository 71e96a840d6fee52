package overread.dicom.lint;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.sr.CodeItem;
import overread.dicom.sr.Codes;
import overread.dicom.sr.Coding;
import overread.dicom.sr.ContentItem;
import overread.dicom.sr.LegacyCodes;
import overread.review.finding.CodedConcept;

/// Codes against their meanings, retired schemes, and schemes under a foreign identifier.
final class CodeLint {
  private static final Set<Integer> SEGMENT_CODES =
      Set.of(
          Tag.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE,
          Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE,
          Tag.ANATOMIC_REGION_SEQUENCE);

  private CodeLint() {}

  static void tree(ContentItem root, List<LintProblem> problems) {
    root.visit(item -> {
      check(item.name(), item.path(), LintRule.CODE_MEANING, problems);
      if (item instanceof CodeItem code) {
        check(code.value(), item.path(), rule(code), problems);
      }
    });
  }

  /// What a finding is, where it is and on which side must be told rightly.
  private static LintRule rule(CodeItem code) {
    boolean finding =
        code.is(Codes.FINDING)
            || code.is(Codes.SINGLE_IMAGE_FINDING)
            || code.is(Codes.FINDING_SITE)
            || code.is(Codes.LATERALITY);
    return finding ? LintRule.FINDING_CODE : LintRule.CODE_MEANING;
  }

  static void segment(Attributes segment, List<LintProblem> problems) {
    for (int tag : SEGMENT_CODES) {
      check(Coding.read(segment, tag), "", LintRule.FINDING_CODE, problems);
    }
  }

  private static void check(
      @Nullable CodedConcept concept, String path, LintRule rule, List<LintProblem> problems) {
    if (concept == null) {
      return;
    }
    Terminology.conflict(concept)
        .ifPresent(sentence -> problems.add(new LintProblem(rule, path, sentence)));
    if (LegacyCodes.retired(concept)) {
      problems.add(
          new LintProblem(
              LintRule.RETIRED_CODE,
              path,
              "The code %s \"%s\" is of the retired scheme %s."
                  .formatted(concept.value(), concept.meaning(), concept.scheme())));
    }
  }

  /// Coding schemes that the object identifies.
  static void schemes(Attributes data, List<LintProblem> problems) {
    for (Attributes item : data.getSequence(Tag.CODING_SCHEME_IDENTIFICATION_SEQUENCE)) {
      String designator = item.getString(Tag.CODING_SCHEME_DESIGNATOR, "");
      String uid = item.getString(Tag.CODING_SCHEME_UID, "");
      Terminology.otherScheme(designator, uid)
          .ifPresent(other ->
              problems.add(
                  new LintProblem(
                      LintRule.CODING_SCHEME,
                      "",
                      "The scheme %s is given the identifier %s, which is that of %s."
                          .formatted(designator, uid, other))));
    }
  }
}

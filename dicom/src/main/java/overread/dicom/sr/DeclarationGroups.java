package overread.dicom.sr;

import static overread.dicom.sr.Relationship.CONTAINS;
import static overread.dicom.sr.Relationship.HAS_CONCEPT_MOD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Uid;
import overread.review.coverage.Declaration;
import overread.review.coverage.DeclaredAbnormality;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.Presence;

/// The declaration of an algorithm as measurement groups: one for each condition that it evaluates,
/// found or not, with its declared accuracy and the population behind it.
public final class DeclarationGroups {
  private DeclarationGroups() {}

  static List<ContentItem> write(ReportRequest request) {
    Declaration declaration = request.declaration();
    List<ContentItem> groups = new ArrayList<>();
    if (declaration == null) {
      return groups;
    }
    for (DeclaredAbnormality abnormality : declaration.abnormalities()) {
      List<ContentItem> items =
          new ArrayList<>(
              GroupWriter.identity(
                  "Evaluated: " + abnormality.code().meaning(), Uid.create(), abnormality.code()));
      items.add(
          CodeItem.of(
              CONTAINS,
              abnormality.code(),
              GroupWriter.code(presence(request.findings(), abnormality.code()))));
      percent(items, AssessmentVocabulary.SENSITIVITY, abnormality.sensitivity());
      percent(items, AssessmentVocabulary.SPECIFICITY, abnormality.specificity());
      if (abnormality.cases() > 0) {
        items.add(
            NumericItem.of(
                CONTAINS,
                AssessmentVocabulary.CASES,
                NumericValue.of(abnormality.cases(), Codes.NO_UNITS)));
      }
      if (!abnormality.population().isBlank()) {
        items.add(TextItem.of(CONTAINS, Codes.POPULATION_DESCRIPTION, abnormality.population()));
      }
      items.addAll(AlgorithmIdentification.items(declaration.algorithm(), HAS_CONCEPT_MOD));
      groups.add(GroupWriter.container(GroupKind.PLAIN, items, request.observed()));
    }
    return groups;
  }

  /// Whether a group declares accuracy, or on whom it was or wasn't measured, rather than reporting
  /// a finding.
  public static boolean declares(MeasurementGroup group) {
    return group.measurements().stream().anyMatch(DeclarationGroups::isAccuracy)
        || group.evaluations().stream().anyMatch(said -> said.of(Codes.POPULATION_DESCRIPTION));
  }

  /// What a group declares; empty where it declares nothing.
  public static Optional<DeclaredAbnormality> read(MeasurementGroup group) {
    CodedConcept finding = group.finding();
    if (finding == null || !declares(group)) {
      return Optional.empty();
    }
    Double cases = number(group, AssessmentVocabulary.CASES);
    String population =
        group.evaluations().stream()
            .filter(said -> said.of(Codes.POPULATION_DESCRIPTION))
            .map(said -> said.text() == null ? "" : said.text())
            .findFirst()
            .orElse("");
    return Optional.of(
        new DeclaredAbnormality(
            finding,
            number(group, AssessmentVocabulary.SENSITIVITY),
            number(group, AssessmentVocabulary.SPECIFICITY),
            population,
            cases == null ? 0 : cases.intValue()));
  }

  private static boolean isAccuracy(GroupMeasurement measurement) {
    return measurement.of(AssessmentVocabulary.SENSITIVITY)
        || measurement.of(AssessmentVocabulary.SPECIFICITY);
  }

  private static @Nullable Double number(MeasurementGroup group, CodedConcept concept) {
    for (GroupMeasurement measurement : group.measurements()) {
      if (measurement.of(concept) && measurement.value() != null) {
        return measurement.value().number();
      }
    }
    return null;
  }

  private static Presence presence(List<Finding> findings, CodedConcept code) {
    return findings.stream()
            .anyMatch(finding ->
                finding.presence() == Presence.PRESENT && Codes.same(finding.code(), code))
        ? Presence.PRESENT
        : Presence.ABSENT;
  }

  private static void percent(
      List<ContentItem> items, CodedConcept concept, @Nullable Double value) {
    if (value != null) {
      items.add(NumericItem.of(CONTAINS, concept, NumericValue.of(value, Codes.PERCENT)));
    }
  }
}

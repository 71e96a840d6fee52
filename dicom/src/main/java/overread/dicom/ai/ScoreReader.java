package overread.dicom.ai;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.sr.Codes;
import overread.dicom.sr.GroupMeasurement;
import overread.dicom.sr.NumericValue;
import overread.review.finding.CodedConcept;
import overread.review.finding.Measurement;
import overread.review.finding.Score;

/// Splits the numbers of a finding into its score and its measurements. The first of the score
/// concepts, in order of how well they say how sure the algorithm is of this finding, becomes the
/// score; the others stay measurements with their own names.
record ScoreReader(@Nullable Score score, List<Measurement> measurements) {
  private static final List<CodedConcept> SCORES =
      List.of(
          Codes.CERTAINTY_OF_FINDING,
          Codes.PROBABILITY_OF_CANCER,
          Codes.CERTAINTY_OF_FEATURE,
          Codes.CERTAINTY_OF_IMPRESSION,
          Codes.PROBABILITY);

  /// Whether a number of this concept says how sure the sender is.
  static boolean isScore(CodedConcept concept) {
    return SCORES.stream().anyMatch(score -> Codes.same(score, concept));
  }

  static ScoreReader of(List<GroupMeasurement> numbers) {
    GroupMeasurement chosen = chosen(numbers);
    List<Measurement> measurements = new ArrayList<>();
    Score score = null;
    for (GroupMeasurement number : numbers) {
      NumericValue value = number.value();
      CodedConcept concept = number.concept();
      if (value == null || concept == null || !Double.isFinite(value.number())) {
        continue;
      }
      if (number == chosen) {
        score = score(concept, value);
      } else {
        CodedConcept unit = value.unit() == null ? Codes.NO_UNITS : value.unit();
        measurements.add(new Measurement(derived(concept, number), value.number(), unit));
      }
    }
    return new ScoreReader(score, measurements);
  }

  /// A mean and a maximum of the same thing must not look alike, so the derivation joins the name.
  private static CodedConcept derived(CodedConcept concept, GroupMeasurement number) {
    CodedConcept derivation = number.derivation();
    return derivation == null
        ? concept
        : new CodedConcept(
            concept.value(),
            concept.scheme(),
            concept.meaning() + " (" + derivation.meaning() + ")");
  }

  private static @Nullable GroupMeasurement chosen(List<GroupMeasurement> numbers) {
    for (CodedConcept concept : SCORES) {
      for (GroupMeasurement number : numbers) {
        if (number.of(concept) && number.value() != null) {
          return number;
        }
      }
    }
    return null;
  }

  /// The top of the sender's scale: 100 for per cent; else 1 where the number fits, else 100, else
  /// the next power of ten.
  private static Score score(CodedConcept concept, NumericValue value) {
    boolean percent = value.unit() != null && value.unit().value().equals("%");
    double number = value.number();
    double maximum = percent || number > 1 ? 100 : 1;
    while (number > maximum && maximum < 1e9) {
      maximum *= 10;
    }
    return new Score(number, maximum, concept, false);
  }
}

package overread.dicom.parametric;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// What the stored values of a map mean: `stored * slope + intercept` in a unit, or a table (PS3.3
/// C.7.6.16.2.11).
///
/// @param first smallest stored value that has a meaning
/// @param last largest stored value that has a meaning
/// @param table one value for each stored value from `first` on; empty where slope and intercept
///   are given
/// @param units null when the map doesn't say
/// @param quantity what is measured; null when the map doesn't say, and then a map of an algorithm
///   is an explanation for the eye, not a probability
public record RealWorldMapping(
    String label,
    String explanation,
    double slope,
    double intercept,
    double first,
    double last,
    List<Double> table,
    @Nullable CodedConcept units,
    @Nullable CodedConcept quantity) {

  /// Stored values stand for themselves.
  static final RealWorldMapping IDENTITY =
      new RealWorldMapping(
          "", "", 1, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of(), null, null);

  public RealWorldMapping {
    table = List.copyOf(table);
  }

  /// The value in [#units]; NaN outside the range that has a meaning.
  public double value(double stored) {
    if (!(stored >= first && stored <= last)) {
      return Double.NaN;
    }
    if (table.isEmpty()) {
      return stored * slope + intercept;
    }
    int index = (int) (stored - first);
    return index < table.size() ? table.get(index) : Double.NaN;
  }
}

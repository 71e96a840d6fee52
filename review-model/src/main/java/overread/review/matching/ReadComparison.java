package overread.review.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import overread.review.finding.Finding;

/// A sealed first read beside what AI marked: four groups. Each finding of an algorithm is joined
/// to the nearest of the reader's at the same place, so that two algorithms that marked what the
/// reader marked are both in agreement with it.
public record ReadComparison(
    List<Pair> both, List<Finding> readerOnly, List<Finding> aiOnly, List<Pair> otherLabel) {
  /// Centres within this many millimetres are the same place, whatever the sizes.
  public static final double TOLERANCE = 10;

  /// One thing that both marked.
  public record Pair(Finding reader, Finding ai) {}

  public ReadComparison {
    both = List.copyOf(both);
    readerOnly = List.copyOf(readerOnly);
    aiOnly = List.copyOf(aiOnly);
    otherLabel = List.copyOf(otherLabel);
  }

  /// Compares. Two findings are at the same place when their centres are nearer than the larger
  /// radius, or than [#TOLERANCE].
  public static ReadComparison of(List<PlacedFinding> reader, List<PlacedFinding> ai) {
    var both = new ArrayList<Pair>();
    var otherLabel = new ArrayList<Pair>();
    var aiOnly = new ArrayList<Finding>();
    var joined = new HashSet<Finding>();
    for (var theirs : ai) {
      var nearest = nearest(theirs, reader);
      if (nearest.isEmpty()) {
        aiOnly.add(theirs.finding());
      } else {
        var mine = nearest.get().finding();
        joined.add(mine);
        (sameLabel(mine, theirs.finding()) ? both : otherLabel)
            .add(new Pair(mine, theirs.finding()));
      }
    }
    var readerOnly =
        reader.stream().map(PlacedFinding::finding).filter(f -> !joined.contains(f)).toList();
    return new ReadComparison(both, readerOnly, aiOnly, otherLabel);
  }

  private static Optional<PlacedFinding> nearest(PlacedFinding theirs, List<PlacedFinding> reader) {
    return reader.stream()
        .filter(mine -> mine.distance(theirs) <= reach(mine, theirs))
        .min(
            Comparator.<PlacedFinding>comparingDouble(mine -> mine.distance(theirs))
                .thenComparing(mine -> mine.finding().id()));
  }

  private static double reach(PlacedFinding one, PlacedFinding other) {
    return Math.max(TOLERANCE, Math.max(one.radius(), other.radius()));
  }

  private static boolean sameLabel(Finding one, Finding other) {
    return one.code().sameCode(other.code()) || one.label().equalsIgnoreCase(other.label());
  }
}

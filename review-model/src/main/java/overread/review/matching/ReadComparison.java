package overread.review.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import overread.review.finding.Finding;

/// A sealed first read beside what AI marked: four groups. Nearest pairs are joined first, and each
/// finding at most once, so the outcome does not depend on the order of the lists.
public record ReadComparison(
    List<Pair> both, List<Finding> readerOnly, List<Finding> aiOnly, List<Pair> otherLabel) {
  /// Centres within this many millimetres are the same place, whatever the sizes.
  public static final double TOLERANCE = 10;

  /// One thing that both marked.
  public record Pair(Finding reader, Finding ai) {}

  private record Candidate(PlacedFinding reader, PlacedFinding ai, double distance) {}

  public ReadComparison {
    both = List.copyOf(both);
    readerOnly = List.copyOf(readerOnly);
    aiOnly = List.copyOf(aiOnly);
    otherLabel = List.copyOf(otherLabel);
  }

  /// Compares. Two findings are at the same place when their centres are nearer than the larger
  /// radius, or than [#TOLERANCE].
  public static ReadComparison of(List<PlacedFinding> reader, List<PlacedFinding> ai) {
    var candidates = new ArrayList<Candidate>();
    for (var mine : reader) {
      for (var theirs : ai) {
        var distance = mine.distance(theirs);
        if (distance <= Math.max(TOLERANCE, Math.max(mine.radius(), theirs.radius()))) {
          candidates.add(new Candidate(mine, theirs, distance));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::distance)
            .thenComparing(candidate -> candidate.reader().finding().id())
            .thenComparing(candidate -> candidate.ai().finding().id()));
    var joined = new HashSet<Finding>();
    var both = new ArrayList<Pair>();
    var otherLabel = new ArrayList<Pair>();
    for (var candidate : candidates) {
      var mine = candidate.reader().finding();
      var theirs = candidate.ai().finding();
      if (!joined.contains(mine) && !joined.contains(theirs)) {
        joined.add(mine);
        joined.add(theirs);
        (sameLabel(mine, theirs) ? both : otherLabel).add(new Pair(mine, theirs));
      }
    }
    return new ReadComparison(both, left(reader, joined), left(ai, joined), otherLabel);
  }

  private static boolean sameLabel(Finding one, Finding other) {
    return one.code().sameCode(other.code()) || one.label().equalsIgnoreCase(other.label());
  }

  private static List<Finding> left(List<PlacedFinding> all, HashSet<Finding> joined) {
    return all.stream().map(PlacedFinding::finding).filter(f -> !joined.contains(f)).toList();
  }
}

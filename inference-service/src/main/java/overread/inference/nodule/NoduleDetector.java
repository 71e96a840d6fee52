package overread.inference.nodule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds candidates for lung nodules of 4 to 30 mm: lungs by threshold and closing, ball-like
/// places at six scales, outline, size and shape. The same volume gives the same candidates.
public final class NoduleDetector {
  /// Most candidates that are reported.
  public static final int MOST = 10;

  /// Candidates below this score are dropped.
  public static final double LEAST_SCORE = 40;

  private static final double WORKING_SPACING = 1.5;
  private static final double LEAST_LUNG_MILLILITRES = 300;

  private NoduleDetector() {}

  /// The best candidates, best first.
  ///
  /// @throws NoLungsException when the volume does not show lungs
  public static Detection detect(CtVolume volume) throws NoLungsException {
    WorkingVolume working = WorkingVolume.of(volume, WORKING_SPACING);
    LungMask mask = LungMask.of(working);
    if (mask.millilitres() < LEAST_LUNG_MILLILITRES) {
      throw new NoLungsException(mask.millilitres());
    }
    List<Seed> seeds = BallFinder.find(working, mask);
    NoduleOutliner outliner = new NoduleOutliner(volume, working, mask);
    List<Candidate> candidates =
        IntStream.range(0, seeds.size())
            .parallel()
            .mapToObj(i -> outliner.outline(seeds.get(i)))
            .flatMap(Optional::stream)
            .filter(candidate -> candidate.score().value() >= LEAST_SCORE)
            .sorted(
                Comparator.<Candidate>comparingDouble(candidate -> candidate.score().value())
                    .reversed()
                    .thenComparingDouble(Candidate::z)
                    .thenComparingDouble(Candidate::y)
                    .thenComparingDouble(Candidate::x))
            .toList();
    List<Candidate> best = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (best.size() < MOST && best.stream().noneMatch(other -> overlap(candidate, other))) {
        best.add(candidate);
      }
    }
    return new Detection(best, mask.middleColumn() * working.blockXy(), mask.millilitres());
  }

  private static boolean overlap(Candidate one, Candidate other) {
    for (Region.RegionSlice a : one.region().slices()) {
      for (Region.RegionSlice b : other.region().slices()) {
        if (a.slice() == b.slice() && a.pixels().intersects(b.pixels())) {
          return true;
        }
      }
    }
    return false;
  }
}

package overread.hanging.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.hanging.facts.HangingCase;
import overread.hanging.facts.SeriesFacts;
import overread.hanging.facts.StudyFacts;
import overread.hanging.protocol.DisplaySetSelector;
import overread.hanging.protocol.HangingProtocol;
import overread.hanging.protocol.Stage;
import overread.hanging.protocol.StudySource;
import overread.hanging.protocol.ViewportSpec;

/// Scores each protocol on a case and fills the viewports of those that fit. A pure function: the
/// same case and protocols give the same plan in any order of series and priors.
///
/// Results (whoever made them) are never looked at, so that the layout is the same with and without
/// AI.
public final class ProtocolMatcher {
  private ProtocolMatcher() {}

  /// Asks all protocols. Equal scores keep the order of `protocols`.
  public static HangingPlan plan(HangingCase hangingCase, List<HangingProtocol> protocols) {
    List<ProtocolCandidate> candidates = new ArrayList<>();
    for (HangingProtocol protocol : protocols) {
      candidates.add(candidate(hangingCase, protocol));
    }
    candidates.sort(
        Comparator.comparing(ProtocolCandidate::usable)
            .thenComparingInt(ProtocolCandidate::score)
            .reversed());
    return new HangingPlan(candidates);
  }

  private static ProtocolCandidate candidate(HangingCase hangingCase, HangingProtocol protocol) {
    RuleScore current = RuleScore.of("study", hangingCase.current(), protocol.rules());
    List<RuleOutcome> outcomes = new ArrayList<>(current.outcomes());
    if (!current.passed()) {
      return ProtocolCandidate.refused(protocol, "the study lacks a required fact", outcomes);
    }
    int score = current.score();
    StudyFacts prior = null;
    if (protocol.needsPrior()) {
      Optional<ScoredStudy> best = bestPrior(hangingCase, protocol);
      if (best.isEmpty()) {
        return ProtocolCandidate.refused(protocol, "no relevant prior is at hand", outcomes);
      }
      prior = best.get().study();
      outcomes.addAll(best.get().score().outcomes());
      score += best.get().score().score();
    }
    Map<String, HungSeries> found = new LinkedHashMap<>();
    for (DisplaySetSelector selector : protocol.displaySets()) {
      @Nullable StudyFacts study =
          selector.source() == StudySource.CURRENT ? hangingCase.current() : prior;
      if (study != null) {
        bestSeries(study, selector)
            .ifPresent(series -> {
              found.put(selector.id(), series);
              outcomes.addAll(series.score().outcomes());
            });
      }
    }
    List<HungStage> stages = new ArrayList<>();
    for (Stage stage : protocol.stages()) {
      if (stage.viewports().stream().allMatch(v -> found.containsKey(v.displaySet()))) {
        stages.add(hang(stage, found));
      }
    }
    if (stages.isEmpty()) {
      return ProtocolCandidate.refused(protocol, "no stage finds its series", outcomes);
    }
    return new ProtocolCandidate(
        protocol, score, prior == null ? null : prior.studyUid(), stages, outcomes, null);
  }

  private static HungStage hang(Stage stage, Map<String, HungSeries> found) {
    List<HungViewport> viewports = new ArrayList<>();
    for (ViewportSpec viewport : stage.viewports()) {
      HungSeries hung = found.get(viewport.displaySet());
      if (hung != null) {
        viewports.add(new HungViewport(viewport, hung.source(), hung.studyUid(), hung.series()));
      }
    }
    return new HungStage(stage, viewports);
  }

  /// Highest score, then the newest.
  private static Optional<ScoredStudy> bestPrior(
      HangingCase hangingCase, HangingProtocol protocol) {
    return hangingCase.priors().stream()
        .filter(prior -> !prior.date().isAfter(hangingCase.current().date()))
        .map(p -> new ScoredStudy(p, RuleScore.of("prior", p, protocol.priorRules())))
        .filter(scored -> scored.score().passed())
        .max(
            Comparator.<ScoredStudy>comparingInt(scored -> scored.score().score())
                .thenComparing(scored -> scored.study().date())
                .thenComparing(scored -> scored.study().studyUid()));
  }

  /// Highest score, then most images, then lowest series number.
  private static Optional<HungSeries> bestSeries(StudyFacts study, DisplaySetSelector selector) {
    return study.acquired().stream()
        .map(series ->
            new HungSeries(
                selector.source(),
                study.studyUid(),
                series,
                RuleScore.of(selector.id(), series, selector.rules())))
        .filter(hung -> hung.score().passed())
        .max(
            Comparator.<HungSeries>comparingInt(hung -> hung.score().score())
                .thenComparingInt(hung -> hung.series().images())
                .thenComparing(
                    Comparator.<HungSeries>comparingInt(hung -> hung.series().seriesNumber())
                        .reversed())
                .thenComparing(hung -> hung.series().seriesUid()));
  }

  private record ScoredStudy(StudyFacts study, RuleScore score) {}

  private record HungSeries(
      StudySource source, String studyUid, SeriesFacts series, RuleScore score) {}
}

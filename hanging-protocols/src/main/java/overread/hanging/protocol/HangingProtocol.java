package overread.hanging.protocol;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import overread.hanging.facts.StudyFacts;

/// A hanging protocol: which studies it is for, which series it hangs, and where.
///
/// @param rules on the study being read
/// @param priorRules on an earlier study; empty when the protocol hangs no prior
public record HangingProtocol(
    String id,
    String name,
    List<MatchingRule<StudyFacts>> rules,
    List<MatchingRule<StudyFacts>> priorRules,
    List<DisplaySetSelector> displaySets,
    List<SyncGroup> syncGroups,
    List<Stage> stages) {
  public HangingProtocol {
    rules = List.copyOf(rules);
    priorRules = List.copyOf(priorRules);
    displaySets = List.copyOf(displaySets);
    syncGroups = List.copyOf(syncGroups);
    stages = List.copyOf(stages);
    if (rules.isEmpty() || stages.isEmpty()) {
      throw new IllegalArgumentException("Protocol " + id + " needs a rule and a stage.");
    }
    if (priorRules.isEmpty()
        && displaySets.stream().anyMatch(set -> set.source() == StudySource.PRIOR)) {
      throw new IllegalArgumentException(
          "Protocol " + id + " hangs a prior but has no rule to choose one.");
    }
    Set<String> sets = displaySets.stream().map(DisplaySetSelector::id).collect(Collectors.toSet());
    Set<String> groups = syncGroups.stream().map(SyncGroup::id).collect(Collectors.toSet());
    if (sets.size() != displaySets.size() || groups.size() != syncGroups.size()) {
      throw new IllegalArgumentException("Protocol " + id + " uses a name twice.");
    }
    for (Stage stage : stages) {
      for (ViewportSpec viewport : stage.viewports()) {
        if (!sets.contains(viewport.displaySet())) {
          throw new IllegalArgumentException(
              "Protocol %s names an unknown display set %s.".formatted(id, viewport.displaySet()));
        }
        if (!groups.containsAll(viewport.syncGroups())) {
          throw new IllegalArgumentException(
              "Protocol %s names an unknown sync group in %s."
                  .formatted(id, viewport.syncGroups()));
        }
      }
    }
  }

  /// True when a prior must be at hand.
  public boolean needsPrior() {
    return !priorRules.isEmpty();
  }
}

package overread.hanging.protocol;

import java.util.List;
import overread.hanging.facts.SeriesFacts;

/// Chooses one series by its facts.
///
/// @param id the name that viewports refer to
public record DisplaySetSelector(
    String id, StudySource source, List<MatchingRule<SeriesFacts>> rules) {
  public DisplaySetSelector {
    rules = List.copyOf(rules);
  }
}

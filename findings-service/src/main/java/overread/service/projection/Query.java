package overread.service.projection;

import java.util.Map;
import java.util.Set;

/// A search: what must match, what to return, which page of it (PS3.18 section 8.3.4).
///
/// @param match wanted values by tag
/// @param include further tags to return
/// @param includeAll whether to return all there is
/// @param limit most rows, counted after filtering
public record Query(
    Map<Integer, String> match, Set<Integer> include, boolean includeAll, int limit, int offset) {
  public Query {
    match = Map.copyOf(match);
    include = Set.copyOf(include);
  }

  /// Everything.
  public static Query all() {
    return new Query(Map.of(), Set.of(), false, Integer.MAX_VALUE, 0);
  }
}

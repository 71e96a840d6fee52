package overread.hanging.facts;

import java.util.List;

/// One named fact of a study or series that a rule can ask for.
///
/// @param <T> what the fact is of
public interface Fact<T> {
  /// The fact's name as an explanation says it.
  String words();

  /// The values; empty when nothing is known.
  List<String> of(T subject);
}

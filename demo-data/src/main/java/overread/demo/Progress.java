package overread.demo;

/// Told how far the writing is.
@FunctionalInterface
public interface Progress {
  /// @param what the study being written, in words
  /// @param done objects written of all studies
  /// @param total objects there will be
  void at(String what, int done, int total);
}

package overread.service.importing;

/// Told how far an import is.
@FunctionalInterface
public interface ImportProgress {
  /// What an import does, in this order.
  enum Phase {
    LOOKING,
    STORING
  }

  /// @param done files of this phase that are finished, of `total`
  void at(Phase phase, int done, int total);
}

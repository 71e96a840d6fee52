package overread.viewer.verdict;

/// How far a verdict is that the service has not acknowledged yet.
public enum Stage {
  /// On its way; not shown as given.
  SENDING,
  /// Safe on this workstation's disk, and shown as such, until the service answers again.
  QUEUED
}

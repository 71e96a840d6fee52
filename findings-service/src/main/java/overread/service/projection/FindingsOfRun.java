package overread.service.projection;

import java.util.List;
import overread.review.finding.Finding;

/// Brings together what several objects of one run say about the same thing.
final class FindingsOfRun {
  private FindingsOfRun() {}

  /// One finding for each tracking UID.
  static List<Finding> join(List<Finding> findings) {
    return findings;
  }
}

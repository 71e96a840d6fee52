package overread.viewer.rail;

import overread.viewer.verdict.ShownFinding;

/// A tab of the rail.
public enum RailTab {
  TO_REVIEW,
  ACCEPTED,
  REJECTED,
  SECONDARY,
  MINE;

  /// Which tab a finding is on. What was handed to a senior stays to be reviewed.
  ///
  /// @param secondary whether its rank is below the policy's threshold
  static RailTab of(ShownFinding shown, boolean secondary) {
    return switch (shown.finding().state()) {
      case UNREVIEWED -> secondary ? SECONDARY : TO_REVIEW;
      case ESCALATED -> TO_REVIEW;
      case ACCEPTED, MODIFIED -> ACCEPTED;
      case REJECTED -> REJECTED;
      case ADDED, WITHDRAWN -> MINE;
    };
  }
}

package overread.viewer.verdict;

import overread.review.verdict.GivenVerdict;

/// A verdict that the service has not acknowledged yet.
record Underway(GivenVerdict verdict, Stage stage) {
  Underway queued() {
    return new Underway(verdict, Stage.QUEUED);
  }
}

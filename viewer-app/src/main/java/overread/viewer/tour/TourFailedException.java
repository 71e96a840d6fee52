package overread.viewer.tour;

/// A step of the tour did not reach its state.
final class TourFailedException extends Exception {
  private static final long serialVersionUID = 1;

  TourFailedException(String message) {
    super(message);
  }
}

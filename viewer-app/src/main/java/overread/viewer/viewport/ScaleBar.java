package overread.viewer.viewport;

import java.util.Optional;

/// A line of a round length in the patient.
///
/// @param pixels device pixels it is long
record ScaleBar(double pixels, String text) {
  private static final double[] MILLIMETRES = {1, 2, 5, 10, 20, 50, 100, 200};
  private static final double LONGEST_PART_OF_VIEW = 0.22;

  /// The longest round length that takes no more than a good fifth of the view; empty when the
  /// image has no pixel spacing.
  static Optional<ScaleBar> of(Viewport viewport) {
    var slice = viewport.slice();
    if (slice.isEmpty() || slice.get().plane().isEmpty()) {
      return Optional.empty();
    }
    var view = viewport.camera().transform();
    var perMillimetre = view.perColumn() / slice.get().plane().get().columnSpacing();
    var best = Optional.<ScaleBar>empty();
    for (var length : MILLIMETRES) {
      if (length * perMillimetre <= view.width() * LONGEST_PART_OF_VIEW) {
        best = Optional.of(new ScaleBar(length * perMillimetre, text(length)));
      }
    }
    return best;
  }

  private static String text(double millimetres) {
    return millimetres >= 10
        ? HeaderText.number(millimetres / 10) + " cm"
        : HeaderText.number(millimetres) + " mm";
  }
}

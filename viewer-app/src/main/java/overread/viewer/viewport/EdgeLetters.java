package overread.viewer.viewport;

import overread.dicom.geometry.OrientationLetters;
import overread.viewer.render.ViewTransform;

/// The orientation letters at the edges of the view, which follow turning and mirroring.
final class EdgeLetters {
  private EdgeLetters() {}

  /// @param image the letters of the image as it is stored
  static OrientationLetters onView(OrientationLetters image, ViewTransform view) {
    var right = towards(image, view.rightward());
    var bottom = towards(image, view.downward());
    return new OrientationLetters(
        OrientationLetters.opposite(right), right, OrientationLetters.opposite(bottom), bottom);
  }

  private static String towards(OrientationLetters image, ViewTransform.PixelPoint step) {
    if (step.column() != 0) {
      return step.column() > 0 ? image.right() : image.left();
    }
    return step.row() > 0 ? image.bottom() : image.top();
  }
}

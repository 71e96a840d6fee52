package overread.viewer.tour;

import overread.viewer.viewport.Viewport;

/// A place on a stack: the image, and the image point in the middle of the view.
record SeenPlace(String sopInstanceUid, int index, double column, double row) {
  static SeenPlace of(Viewport viewport) {
    var view = viewport.camera().transform();
    var middle = view.toImage(view.width() / 2.0, view.height() / 2.0);
    return new SeenPlace(
        viewport.slice().map(slice -> slice.sopInstanceUid()).orElse(""),
        viewport.indexProperty().get(),
        middle.column(),
        middle.row());
  }

  /// Brings it to the middle of the view.
  void show(Viewport viewport) {
    viewport.goTo(index);
    var camera = viewport.camera();
    var scale = camera.transform().perColumn() * 2;
    camera.cameraProperty().set(camera.cameraProperty().get().lookingAt(column, row, scale));
  }
}

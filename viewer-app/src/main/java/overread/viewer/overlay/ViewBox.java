package overread.viewer.overlay;

/// A box on the view, in scene units.
record ViewBox(double left, double top, double right, double bottom) {}

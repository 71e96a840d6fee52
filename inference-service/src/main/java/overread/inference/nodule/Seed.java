package overread.inference.nodule;

/// A place that answers like a ball.
///
/// @param x column in source pixels
/// @param y row in source pixels
/// @param z slice
/// @param radius mm of the ball that answers best
/// @param response Hounsfield units: the smaller two curvatures relative to the largest
record Seed(double x, double y, double z, double radius, double response) {}

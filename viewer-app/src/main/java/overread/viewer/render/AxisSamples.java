package overread.viewer.render;

/// Where the device pixels along one side of the view fall on one axis of the image: array offset
/// of the first neighbour, distance to the second, and the second's weight in 256ths.
///
/// @param first first device pixel that lies on the image
/// @param end device pixel after the last one on the image
record AxisSamples(int[] offset, int[] step, int[] weight, int first, int end) {

  /// @param length device pixels along the side
  /// @param origin device position of the image's corner
  /// @param scale device pixels for one pixel of the sampled level, negative when it runs back
  /// @param size pixels along the axis at the sampled level
  /// @param extent pixels of the level that the image covers; the last may be a part of one
  /// @param stride array distance between neighbours on this axis
  static AxisSamples of(
      int length,
      double origin,
      double scale,
      int size,
      double extent,
      int stride,
      Interpolation interpolation) {
    var offset = new int[length];
    var step = new int[length];
    var weight = new int[length];
    var first = length;
    var end = 0;
    for (int device = 0; device < length; device++) {
      var place = (device + 0.5 - origin) / scale;
      if (place < 0 || place >= extent) {
        continue;
      }
      first = Math.min(first, device);
      end = device + 1;
      var between = interpolation == Interpolation.BILINEAR ? place - 0.5 : Math.floor(place);
      var lower = (int) Math.floor(between);
      var part = (int) Math.rint((between - lower) * 256);
      if (part == 256) {
        lower++;
        part = 0;
      }
      var clamped = Math.clamp(lower, 0, size - 1);
      offset[device] = clamped * stride;
      weight[device] = clamped == lower ? part : 0;
      step[device] = weight[device] == 0 || clamped == size - 1 ? 0 : stride;
    }
    return new AxisSamples(offset, step, weight, Math.min(first, end), end);
  }

  /// The samples of a view's width and height at a level.
  static AxisSamples[] of(ViewTransform view, int level, Interpolation interpolation) {
    double reduction = 1 << level;
    var width = Pyramid.sizeAt(view.columns(), level);
    var alongColumns = new Axis(view.perColumn() * reduction, width, view.columns() / reduction, 1);
    var alongRows =
        new Axis(
            view.perRow() * reduction,
            Pyramid.sizeAt(view.rows(), level),
            view.rows() / reduction,
            width);
    var onX = view.swapped() ? alongRows : alongColumns;
    var onY = view.swapped() ? alongColumns : alongRows;
    return new AxisSamples[] {
      onX.samples(view.width(), view.xOrigin(), view.xSign(), interpolation),
      onY.samples(view.height(), view.yOrigin(), view.ySign(), interpolation)
    };
  }

  private record Axis(double scale, int size, double extent, int stride) {
    AxisSamples samples(int length, double origin, int sign, Interpolation interpolation) {
      return of(length, origin, sign * scale, size, extent, stride, interpolation);
    }
  }
}

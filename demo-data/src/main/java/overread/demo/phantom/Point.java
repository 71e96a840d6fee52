package overread.demo.phantom;

/// A point in patient millimetres: x to the left, y to the back, z to the head.
public record Point(double x, double y, double z) {
  Point plus(Point other) {
    return new Point(x + other.x, y + other.y, z + other.z);
  }

  Point minus(Point other) {
    return new Point(x - other.x, y - other.y, z - other.z);
  }

  Point times(double factor) {
    return new Point(x * factor, y * factor, z * factor);
  }

  double length() {
    return Math.sqrt(x * x + y * y + z * z);
  }

  double distance(Point other) {
    return minus(other).length();
  }
}

package overread.dicom.geometry;

/// A point or direction in the patient coordinate system, in millimetres: x grows towards the
/// patient's left, y towards the back, z towards the head (PS3.3 C.7.6.2.1.1).
public record Vec3(double x, double y, double z) {

  /// The three values from `offset` on; fewer, or a value that is no number, give an exception.
  public static Vec3 of(double[] values, int offset) {
    return new Vec3(values[offset], values[offset + 1], values[offset + 2]);
  }

  public Vec3 plus(Vec3 other) {
    return new Vec3(x + other.x, y + other.y, z + other.z);
  }

  public Vec3 minus(Vec3 other) {
    return new Vec3(x - other.x, y - other.y, z - other.z);
  }

  public Vec3 times(double factor) {
    return new Vec3(x * factor, y * factor, z * factor);
  }

  public double dot(Vec3 other) {
    return x * other.x + y * other.y + z * other.z;
  }

  public Vec3 cross(Vec3 other) {
    return new Vec3(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  public double length() {
    return Math.sqrt(dot(this));
  }

  /// The same direction with length 1; the zero vector stays zero.
  public Vec3 unit() {
    double length = length();
    return length == 0 ? this : times(1 / length);
  }

  /// False when any of the three is infinite or no number.
  public boolean isFinite() {
    return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z);
  }
}

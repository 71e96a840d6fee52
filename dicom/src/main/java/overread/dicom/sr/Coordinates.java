package overread.dicom.sr;

import java.util.Arrays;

/// Graphic Data as it was sent: numbers in groups of two (image) or three (space).
///
/// Compared by value. Numbers are kept in `double`; those that were sent as 32-bit floats are
/// exact.
public final class Coordinates {
  private final double[] numbers;
  private final int dimensions;

  private Coordinates(double[] numbers, int dimensions) {
    this.numbers = numbers;
    this.dimensions = dimensions;
  }

  /// Columns and rows in pixels; (0, 0) is the top left corner of the top left pixel (PS3.3
  /// C.18.6.1.1). A last odd number is left out.
  public static Coordinates planar(double... numbers) {
    return new Coordinates(Arrays.copyOf(numbers, numbers.length / 2 * 2), 2);
  }

  /// x, y and z in millimetres, patient based (LPS). Numbers that don't fill a triplet are left
  /// out.
  public static Coordinates spatial(double... numbers) {
    return new Coordinates(Arrays.copyOf(numbers, numbers.length / 3 * 3), 3);
  }

  /// How many points there are.
  public int size() {
    return numbers.length / dimensions;
  }

  /// 2 on an image, 3 in space.
  public int dimensions() {
    return dimensions;
  }

  /// The coordinate of a point along an axis, both counted from 0.
  public double get(int point, int axis) {
    return numbers[point * dimensions + axis];
  }

  /// All numbers, as a copy.
  public double[] toArray() {
    return numbers.clone();
  }

  /// Whether the last point is the first one again.
  public boolean closed() {
    int last = numbers.length - dimensions;
    if (last <= 0) {
      return false;
    }
    for (int axis = 0; axis < dimensions; axis++) {
      if (numbers[axis] != numbers[last + axis]) {
        return false;
      }
    }
    return true;
  }

  /// Whether all numbers are finite.
  public boolean finite() {
    return Arrays.stream(numbers).allMatch(Double::isFinite);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Coordinates that
        && dimensions == that.dimensions
        && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers) * 31 + dimensions;
  }

  @Override
  public String toString() {
    return Arrays.toString(numbers);
  }
}

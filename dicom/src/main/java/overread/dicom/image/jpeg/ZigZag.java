package overread.dicom.image.jpeg;

/// The order in which the coefficients of a block are coded (T.81 A.3.6).
final class ZigZag {
  /// Natural index (row × 8 + column) of each coded coefficient.
  static final int[] ORDER = order();

  private ZigZag() {}

  private static int[] order() {
    int[] order = new int[64];
    int at = 0;
    for (int sum = 0; sum < 15; sum++) {
      for (int i = Math.max(0, sum - 7); i <= Math.min(7, sum); i++) {
        int row = sum % 2 == 0 ? sum - i : i;
        order[at++] = row * 8 + (sum - row);
      }
    }
    return order;
  }
}

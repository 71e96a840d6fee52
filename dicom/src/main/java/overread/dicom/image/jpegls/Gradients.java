package overread.dicom.image.jpegls;

/// Quantised local gradients (T.87 A.3.3) by table: −4 … 4 for every difference of two samples.
final class Gradients {
  private Gradients() {}

  /// Entry `difference + maximum` is the region of a difference.
  static byte[] table(JpegLsParameters parameters) {
    int maximum = parameters.maximum();
    byte[] table = new byte[2 * maximum + 1];
    for (int d = 0; d <= maximum; d++) {
      byte region = region(d, parameters);
      table[maximum + d] = region;
      table[maximum - d] = (byte) -region;
    }
    return table;
  }

  private static byte region(int d, JpegLsParameters parameters) {
    if (d >= parameters.threshold3()) {
      return 4;
    } else if (d >= parameters.threshold2()) {
      return 3;
    } else if (d >= parameters.threshold1()) {
      return 2;
    }
    return (byte) (d > parameters.near() ? 1 : 0);
  }
}

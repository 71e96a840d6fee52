package overread.dicom.image.jpeg2000;

/// Contexts by what is known of the neighbours of a coefficient (ITU-T T.800 D.3).
///
/// A window of nine bits tells which coefficients are significant: north-west, north, north-east,
/// west, the coefficient itself, east, south-west, south, south-east, from the lowest bit on.
final class Neighbours {
  /// Context of the sign, in its low bits, and in the highest whether the sign is inverted; by
  /// significance of north, west, east, south (bits 0 to 3) and their signs (bits 4 to 7).
  static final byte[] SIGN = new byte[256];

  /// Place of the bit of [#SIGN] that is set where the decoded bit is inverted.
  static final int INVERSION = 6;

  static final int INVERTED = 1 << INVERSION;

  private static final byte[] ALONG = new byte[512];
  private static final byte[] ACROSS = new byte[512];
  private static final byte[] DIAGONAL = new byte[512];
  private static final int FIRST_SIGN = 9;

  private Neighbours() {}

  static {
    for (int window = 0; window < 512; window++) {
      int horizontal = bit(window, 3) + bit(window, 5);
      int vertical = bit(window, 1) + bit(window, 7);
      int diagonal = bit(window, 0) + bit(window, 2) + bit(window, 6) + bit(window, 8);
      ALONG[window] = (byte) straight(horizontal, vertical, diagonal);
      ACROSS[window] = (byte) straight(vertical, horizontal, diagonal);
      DIAGONAL[window] = (byte) slanted(horizontal + vertical, diagonal);
    }
    for (int i = 0; i < 256; i++) {
      int horizontal = Math.clamp(contribution(i, 1) + contribution(i, 2), -1, 1);
      int vertical = Math.clamp(contribution(i, 0) + contribution(i, 3), -1, 1);
      int both = 3 * horizontal + vertical;
      SIGN[i] = (byte) (FIRST_SIGN + Math.abs(both) | (both < 0 ? INVERTED : 0));
    }
  }

  /// Contexts of significance in a subband (table D.1), by window.
  static byte[] significance(Subband.Orientation orientation) {
    return switch (orientation) {
      case LL, LH -> ALONG;
      case HL -> ACROSS;
      case HH -> DIAGONAL;
    };
  }

  private static int bit(int value, int index) {
    return value >> index & 1;
  }

  private static int contribution(int neighbours, int which) {
    return bit(neighbours, which) * (1 - 2 * bit(neighbours, 4 + which));
  }

  private static int straight(int along, int across, int diagonal) {
    if (along == 2) {
      return 8;
    }
    if (along == 1) {
      return across >= 1 ? 7 : diagonal >= 1 ? 6 : 5;
    }
    if (across > 0) {
      return across == 2 ? 4 : 3;
    }
    return Math.min(diagonal, 2);
  }

  private static int slanted(int straight, int diagonal) {
    if (diagonal >= 3) {
      return 8;
    }
    if (diagonal == 2) {
      return straight >= 1 ? 7 : 6;
    }
    return (diagonal == 1 ? 3 : 0) + Math.min(straight, 2);
  }
}

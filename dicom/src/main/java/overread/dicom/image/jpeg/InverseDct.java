package overread.dicom.image.jpeg;

/// The inverse cosine transform of a block (T.81 A.3.3), in integers with 13 fractional bits, after
/// the factorisation of Loeffler, Ligtenberg and Moschytz (1989) that decoders commonly use, so
/// that lossy images come out level for level as elsewhere.
final class InverseDct {
  private static final int FRACTION = 13;
  private static final int C_0_298 = fixed(0.298631336);
  private static final int C_0_390 = fixed(0.390180644);
  private static final int C_0_541 = fixed(0.541196100);
  private static final int C_0_765 = fixed(0.765366865);
  private static final int C_0_899 = fixed(0.899976223);
  private static final int C_1_175 = fixed(1.175875602);
  private static final int C_1_501 = fixed(1.501321110);
  private static final int C_1_847 = fixed(1.847759065);
  private static final int C_1_961 = fixed(1.961570560);
  private static final int C_2_053 = fixed(2.053119869);
  private static final int C_2_562 = fixed(2.562915447);
  private static final int C_3_072 = fixed(3.072711026);

  private final int extra;
  private final int center;
  private final int maximum;
  private final int[] work = new int[64];

  /// @param precision 8 or 12
  InverseDct(int precision) {
    extra = precision == 8 ? 2 : 1;
    center = 1 << (precision - 1);
    maximum = (1 << precision) - 1;
  }

  private static int fixed(double value) {
    return (int) Math.round(value * (1 << FRACTION));
  }

  /// Samples of a block.
  ///
  /// @param table quantisation, natural order
  /// @param out lines of `stride` samples, from an offset on
  void transform(short[] coefficients, int from, int[] table, int[] out, int offset, int stride) {
    for (int c = 0; c < 8; c++) {
      int at = from + c;
      if ((coefficients[at + 8]
              | coefficients[at + 16]
              | coefficients[at + 24]
              | coefficients[at + 32]
              | coefficients[at + 40]
              | coefficients[at + 48]
              | coefficients[at + 56])
          == 0) {
        int flat = coefficients[at] * table[c] << extra;
        for (int i = c; i < 64; i += 8) {
          work[i] = flat;
        }
      } else {
        line(
            coefficients[at] * table[c],
            coefficients[at + 8] * table[c + 8],
            coefficients[at + 16] * table[c + 16],
            coefficients[at + 24] * table[c + 24],
            coefficients[at + 32] * table[c + 32],
            coefficients[at + 40] * table[c + 40],
            coefficients[at + 48] * table[c + 48],
            coefficients[at + 56] * table[c + 56],
            work,
            c,
            8,
            FRACTION - extra);
      }
    }
    int shift = FRACTION + extra + 3;
    for (int r = 0; r < 64; r += 8) {
      line(
          work[r],
          work[r + 1],
          work[r + 2],
          work[r + 3],
          work[r + 4],
          work[r + 5],
          work[r + 6],
          work[r + 7],
          work,
          r,
          1,
          shift);
      int to = offset + (r >> 3) * stride;
      for (int i = 0; i < 8; i++) {
        out[to + i] = Math.min(Math.max(work[r + i] + center, 0), maximum);
      }
    }
  }

  private static void line(
      int i0,
      int i1,
      int i2,
      int i3,
      int i4,
      int i5,
      int i6,
      int i7,
      int[] out,
      int at,
      int step,
      int shift) {
    int shared = (i2 + i6) * C_0_541;
    int e2 = shared - i6 * C_1_847;
    int e3 = shared + i2 * C_0_765;
    int e0 = (i0 + i4) << FRACTION;
    int e1 = (i0 - i4) << FRACTION;
    int round = 1 << (shift - 1);
    int a0 = e0 + e3 + round;
    int a3 = e0 - e3 + round;
    int a1 = e1 + e2 + round;
    int a2 = e1 - e2 + round;

    int z5 = (i7 + i3 + i5 + i1) * C_1_175;
    int z1 = -(i7 + i1) * C_0_899;
    int z2 = -(i5 + i3) * C_2_562;
    int z3 = z5 - (i7 + i3) * C_1_961;
    int z4 = z5 - (i5 + i1) * C_0_390;
    int b0 = i7 * C_0_298 + z1 + z3;
    int b1 = i5 * C_2_053 + z2 + z4;
    int b2 = i3 * C_3_072 + z2 + z3;
    int b3 = i1 * C_1_501 + z1 + z4;

    out[at] = (a0 + b3) >> shift;
    out[at + 7 * step] = (a0 - b3) >> shift;
    out[at + step] = (a1 + b2) >> shift;
    out[at + 6 * step] = (a1 - b2) >> shift;
    out[at + 2 * step] = (a2 + b1) >> shift;
    out[at + 5 * step] = (a2 - b1) >> shift;
    out[at + 3 * step] = (a3 + b0) >> shift;
    out[at + 4 * step] = (a3 - b0) >> shift;
  }
}

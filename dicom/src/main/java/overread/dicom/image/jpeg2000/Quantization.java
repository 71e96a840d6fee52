package overread.dicom.image.jpeg2000;

import overread.dicom.image.ImageDecodingException;

/// Step sizes of the subbands of a component (QCD and QCC, ITU-T T.800 A.6.4 and annex E).
///
/// @param guardBits in each subband above what its exponent says
/// @param derived whether only the step of the lowest subband is given
/// @param exponents ε for each subband: LL, then HL, LH, HH of each resolution
/// @param mantissas μ likewise, of 2^11
record Quantization(int guardBits, boolean derived, int[] exponents, int[] mantissas) {

  static Quantization read(Segment in) throws ImageDecodingException {
    int head = in.u8();
    int style = head & 31;
    if (style > 2) {
      throw new ImageDecodingException(
          "The JPEG 2000 code stream is quantized in a way of Part 2, which is not supported.");
    }
    int count = style == 0 ? in.remaining() : style == 1 ? 1 : in.remaining() / 2;
    int[] exponents = new int[count];
    int[] mantissas = new int[count];
    for (int b = 0; b < count; b++) {
      if (style == 0) {
        exponents[b] = in.u8() >> 3;
      } else {
        int step = in.u16();
        exponents[b] = step >> 11;
        mantissas[b] = step & 0x7FF;
      }
    }
    return new Quantization(head >> 5, style == 1, exponents, mantissas);
  }

  /// ε of a subband.
  ///
  /// @param resolution 0 for LL
  /// @param band 0 for LL and HL, 1 for LH, 2 for HH
  int exponent(int resolution, int band) throws ImageDecodingException {
    if (derived) {
      return Math.max(0, exponents[0] - Math.max(0, resolution - 1));
    }
    return exponents[index(resolution, band)];
  }

  /// Δ of a subband, as a multiple of 2^(its dynamic range) (E-3).
  double step(int resolution, int band) throws ImageDecodingException {
    int mantissa = mantissas[derived ? 0 : index(resolution, band)];
    return Math.scalb(1 + mantissa / 2048.0, -exponent(resolution, band));
  }

  private int index(int resolution, int band) throws ImageDecodingException {
    int index = resolution == 0 ? 0 : 3 * resolution - 2 + band;
    if (index >= exponents.length) {
      throw new ImageDecodingException(
          "The JPEG 2000 code stream does not say how all of its subbands are quantized.");
    }
    return index;
  }
}

package overread.dicom.image.jpeg2000;

import overread.dicom.image.ImageDecodingException;

/// How a component of a tile is decomposed and coded (SPcod and SPcoc, ITU-T T.800 A.6.1).
///
/// @param levels of decomposition
/// @param blockWidth exponent of a code-block's width
/// @param blockHeight exponent of its height
/// @param style of the code-blocks: the bits below
/// @param reversible the 5-3 filter on whole numbers rather than the 9-7 filter
/// @param precincts for each resolution: exponent of a precinct's width in the low four bits, of
///   its height above
record ComponentCoding(
    int levels, int blockWidth, int blockHeight, int style, boolean reversible, int[] precincts) {
  /// Raw bits in the passes below the fourth bit-plane.
  static final int BYPASS = 1;

  /// Contexts begin anew with each pass.
  static final int RESET = 2;

  /// Each pass is terminated.
  static final int TERMINATE = 4;

  /// A stripe knows nothing of the one below it.
  static final int CAUSAL = 8;

  /// A known symbol ends each bit-plane.
  static final int SYMBOLS = 32;

  /// The blocks are coded as ITU-T T.814 defines.
  static final int HIGH_THROUGHPUT = 64;

  private static final int LARGEST_PRECINCT = 15;

  /// @param precincts whether their sizes follow; else they are as large as can be
  static ComponentCoding read(Segment in, boolean precincts) throws ImageDecodingException {
    int levels = in.u8();
    int width = (in.u8() & 15) + 2;
    int height = (in.u8() & 15) + 2;
    int style = in.u8();
    int transform = in.u8();
    if (levels > 32 || width > 10 || height > 10 || width + height > 12) {
      throw new ImageDecodingException(
          "The JPEG 2000 code stream has code-blocks or decompositions that the standard forbids.");
    }
    if (transform > 1 || style > 127) {
      throw new ImageDecodingException(
          "The JPEG 2000 code stream is coded in a way of Part 2, which is not supported.");
    }
    int[] sizes = new int[levels + 1];
    for (int r = 0; r <= levels; r++) {
      sizes[r] = precincts ? in.u8() : LARGEST_PRECINCT << 4 | LARGEST_PRECINCT;
      if (r > 0 && ((sizes[r] & 15) == 0 || sizes[r] >> 4 == 0)) {
        throw new ImageDecodingException("The JPEG 2000 code stream has empty precincts.");
      }
    }
    return new ComponentCoding(levels, width, height, style, transform == 1, sizes);
  }

  boolean has(int bit) {
    return (style & bit) != 0;
  }

  int precinctWidth(int resolution) {
    return precincts[resolution] & 15;
  }

  int precinctHeight(int resolution) {
    return precincts[resolution] >> 4;
  }
}

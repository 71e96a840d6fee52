package overread.dicom.image.jpeg2000;

import jj2000.j2k.image.DataBlk;

/// From wavelet output to samples: inverse colour transform (ITU-T T.800 annex G), rounding to the
/// nearest, level shift and clamping.
final class TileSamples {
  private final int shift;
  private final int least;
  private final int most;
  private final boolean transformed;

  TileSamples(int precision, boolean signed, boolean transformed) {
    int half = 1 << (precision - 1);
    shift = signed ? 0 : half;
    least = signed ? -half : 0;
    most = least + 2 * half - 1;
    this.transformed = transformed;
  }

  /// Puts a line of a tile into the channels, from an offset on.
  void line(DataBlk[] blocks, int y, int[][] channels, int to) {
    int first = 0;
    if (transformed) {
      if (blocks[0].getData() instanceof float[]) {
        irreversible(blocks, y, channels, to);
      } else {
        reversible(blocks, y, channels, to);
      }
      first = 3;
    }
    for (int c = first; c < blocks.length; c++) {
      int from = blocks[c].offset + y * blocks[c].scanw;
      if (blocks[c].getData() instanceof float[] values) {
        for (int x = 0; x < blocks[c].w; x++) {
          channels[c][to + x] = sample((int) Math.rint(values[from + x]));
        }
      } else {
        int[] values = (int[]) blocks[c].getData();
        for (int x = 0; x < blocks[c].w; x++) {
          channels[c][to + x] = sample(values[from + x]);
        }
      }
    }
  }

  private int sample(int value) {
    return Math.clamp((long) value + shift, least, most);
  }

  /// G.3.2, for the 9-7 filter.
  private void irreversible(DataBlk[] blocks, int y, int[][] channels, int to) {
    float[] first = (float[]) blocks[0].getData();
    float[] second = (float[]) blocks[1].getData();
    float[] third = (float[]) blocks[2].getData();
    for (int x = 0; x < blocks[0].w; x++) {
      float luminance = first[blocks[0].offset + y * blocks[0].scanw + x];
      float blue = second[blocks[1].offset + y * blocks[1].scanw + x];
      float red = third[blocks[2].offset + y * blocks[2].scanw + x];
      channels[0][to + x] = sample((int) Math.rint(luminance + 1.402f * red));
      channels[1][to + x] = sample((int) Math.rint(luminance - 0.344136f * blue - 0.714136f * red));
      channels[2][to + x] = sample((int) Math.rint(luminance + 1.772f * blue));
    }
  }

  /// G.2.2, for the 5-3 filter.
  private void reversible(DataBlk[] blocks, int y, int[][] channels, int to) {
    int[] first = (int[]) blocks[0].getData();
    int[] second = (int[]) blocks[1].getData();
    int[] third = (int[]) blocks[2].getData();
    for (int x = 0; x < blocks[0].w; x++) {
      int luminance = first[blocks[0].offset + y * blocks[0].scanw + x];
      int blue = second[blocks[1].offset + y * blocks[1].scanw + x];
      int red = third[blocks[2].offset + y * blocks[2].scanw + x];
      int green = luminance - ((blue + red) >> 2);
      channels[0][to + x] = sample(red + green);
      channels[1][to + x] = sample(green);
      channels[2][to + x] = sample(blue + green);
    }
  }
}

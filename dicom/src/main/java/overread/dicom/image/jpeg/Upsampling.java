package overread.dicom.image.jpeg;

/// Brings a component to the size of the frame. Halved lines are interpolated with weights 3 : 1
/// between the nearest samples (chrominance is sited between the luminance samples, T.81 A.1.1 and
/// JFIF); any other ratio repeats samples.
final class Upsampling {
  private Upsampling() {}

  /// Lines of `columns` samples, `rows` of them.
  static int[] full(int[] samples, int stride, JpegComponent component, JpegHeader header) {
    int across = header.widestSampling() / component.horizontal();
    int down = header.highestSampling() / component.vertical();
    boolean whole =
        across * component.horizontal() == header.widestSampling()
            && down * component.vertical() == header.highestSampling();
    int columns = header.columns();
    int[] out = new int[columns * header.rows()];
    boolean smooth = whole && across == 2 && component.columns() > 2;
    for (int row = 0; row < header.rows(); row++) {
      if (smooth && down == 1) {
        across(samples, row * stride, component.columns(), out, row * columns, columns);
      } else if (smooth && down == 2) {
        int near = row >> 1;
        int other = Math.clamp((row & 1) == 0 ? near - 1 : near + 1, 0, component.rows() - 1);
        acrossAndDown(
            samples,
            near * stride,
            other * stride,
            component.columns(),
            out,
            row * columns,
            columns);
      } else {
        int from = row * component.vertical() / header.highestSampling() * stride;
        for (int x = 0; x < columns; x++) {
          out[row * columns + x] =
              samples[from + x * component.horizontal() / header.widestSampling()];
        }
      }
    }
    return out;
  }

  private static void across(int[] in, int from, int width, int[] out, int to, int columns) {
    for (int x = 0; x < columns; x++) {
      int i = x >> 1;
      int other = (x & 1) == 0 ? i - 1 : i + 1;
      out[to + x] =
          other < 0 || other >= width
              ? in[from + i]
              : (3 * in[from + i] + in[from + other] + 1 + (x & 1)) >> 2;
    }
  }

  private static void acrossAndDown(
      int[] in, int near, int far, int width, int[] out, int to, int columns) {
    for (int x = 0; x < columns; x++) {
      int i = x >> 1;
      int other = Math.clamp((x & 1) == 0 ? i - 1 : i + 1, 0, width - 1);
      int here = 3 * in[near + i] + in[far + i];
      int beside = 3 * in[near + other] + in[far + other];
      out[to + x] = (3 * here + beside + 8 - (x & 1)) >> 4;
    }
  }
}

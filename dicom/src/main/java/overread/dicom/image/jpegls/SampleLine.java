package overread.dicom.image.jpegls;

import java.util.Arrays;
import overread.dicom.image.ImageDecodingException;

/// One line decoded sample by sample: with loss, or with components interleaved by sample.
final class SampleLine {
  private SampleLine() {}

  /// A line of one component.
  static void decode(ScanSamples scan, int[] above, int[] line, int width, int component)
      throws ImageDecodingException {
    int near = scan.parameters.near();
    int x = 1;
    while (x <= width) {
      int ra = line[x - 1];
      int q = context(scan, above, line, x);
      if (q != 0) {
        line[x] = scan.regular(q, ra, above[x], above[x - 1]);
        x++;
        continue;
      }
      int run = scan.runLength(width - x + 1, component);
      for (int end = x + run; x < end; x++) {
        line[x] = ra;
      }
      if (x <= width) {
        int type = Math.abs(ra - above[x]) <= near ? 1 : 0;
        line[x] = scan.runEnd(ra, above[x], type, component);
        scan.shortenRuns(component);
        x++;
      }
    }
  }

  /// A line of several components, sample by sample: a run only where all of them run (T.87 B.3).
  static void decode(ScanSamples scan, int[][] above, int[][] line, int width)
      throws ImageDecodingException {
    int components = line.length;
    int[] contexts = new int[components];
    int x = 1;
    while (x <= width) {
      int any = 0;
      for (int c = 0; c < components; c++) {
        contexts[c] = context(scan, above[c], line[c], x);
        any |= contexts[c];
      }
      if (any != 0) {
        for (int c = 0; c < components; c++) {
          line[c][x] = scan.regular(contexts[c], line[c][x - 1], above[c][x], above[c][x - 1]);
        }
        x++;
        continue;
      }
      int run = scan.runLength(width - x + 1, 0);
      for (int c = 0; c < components; c++) {
        Arrays.fill(line[c], x, x + run, line[c][x - 1]);
      }
      x += run;
      if (x <= width) {
        for (int c = 0; c < components; c++) {
          line[c][x] = scan.runEnd(line[c][x - 1], above[c][x], 0, 0);
        }
        scan.shortenRuns(0);
        x++;
      }
    }
  }

  private static int context(ScanSamples scan, int[] above, int[] line, int x) {
    int ra = line[x - 1];
    int rb = above[x];
    int rc = above[x - 1];
    return 81 * scan.region(above[x + 1] - rb) + 9 * scan.region(rb - rc) + scan.region(rc - ra);
  }
}

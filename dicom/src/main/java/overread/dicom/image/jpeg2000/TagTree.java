package overread.dicom.image.jpeg2000;

import java.util.Arrays;
import overread.dicom.image.ImageDecodingException;

/// A tag tree of a precinct (ITU-T T.800 B.10.2): numbers of a grid, told level by level from the
/// root as far as they are asked for.
final class TagTree {
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final int[] widths;
  private final int[] starts;
  private final int[] values;
  private final int[] bounds;

  TagTree(int width, int height) {
    int levels = 1;
    for (int w = width, h = height; w > 1 || h > 1; w = (w + 1) >> 1, h = (h + 1) >> 1) {
      levels++;
    }
    widths = new int[levels];
    starts = new int[levels];
    int nodes = 0;
    for (int level = 0, w = width, h = height; level < levels; level++) {
      widths[level] = w;
      starts[level] = nodes;
      nodes += w * h;
      w = (w + 1) >> 1;
      h = (h + 1) >> 1;
    }
    values = new int[nodes];
    bounds = new int[nodes];
    Arrays.fill(values, UNKNOWN);
  }

  /// Whether the number of a leaf is below a threshold; reads what is not yet known.
  boolean isBelow(int threshold, int x, int y, PacketBits in) throws ImageDecodingException {
    int low = 0;
    int node = 0;
    for (int level = widths.length - 1; level >= 0; level--) {
      node = starts[level] + (y >> level) * widths[level] + (x >> level);
      low = Math.max(low, bounds[node]);
      while (low < threshold && low < values[node]) {
        if (in.bit() == 1) {
          values[node] = low;
        } else {
          low++;
        }
      }
      bounds[node] = low;
    }
    return values[node] < threshold;
  }
}

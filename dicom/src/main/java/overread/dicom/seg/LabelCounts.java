package overread.dicom.seg;

import java.io.IOException;

/// How often each label occurs in a label map, counted in one pass over its frames.
final class LabelCounts {

  private static final int LABELS = 1 << 16;

  private final long[] voxels = new long[LABELS];
  private final int[] frames = new int[LABELS];

  private LabelCounts() {}

  static LabelCounts of(SegmentPixels pixels, int frames) throws IOException {
    var counts = new LabelCounts();
    var before = new long[LABELS];
    for (int frame = 0; frame < frames; frame++) {
      pixels.histogram(frame, counts.voxels);
      for (int label = 0; label < LABELS; label++) {
        if (counts.voxels[label] != before[label]) {
          before[label] = counts.voxels[label];
          counts.frames[label]++;
        }
      }
    }
    return counts;
  }

  long voxels(int label) {
    return label < 0 || label >= LABELS ? 0 : voxels[label];
  }

  int frames(int label) {
    return label < 0 || label >= LABELS ? 0 : frames[label];
  }
}

package overread.dicom.seg;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// How often each label occurs in a label map, counted in one pass over its frames.
final class LabelCounts {

  private final long[] voxels;
  private final int[] frames;
  private final Map<Integer, BitSet> places = new HashMap<>();

  private LabelCounts(int labels) {
    voxels = new long[labels];
    frames = new int[labels];
  }

  static LabelCounts of(SegmentPixels pixels, int frames) throws IOException {
    int labels = pixels.labels();
    var counts = new LabelCounts(labels);
    var before = new long[labels];
    for (int frame = 0; frame < frames; frame++) {
      pixels.histogram(frame, counts.voxels);
      for (int label = 0; label < labels; label++) {
        if (counts.voxels[label] != before[label]) {
          before[label] = counts.voxels[label];
          counts.frames[label]++;
          counts.places.computeIfAbsent(label, of -> new BitSet()).set(frame);
        }
      }
    }
    return counts;
  }

  long voxels(int label) {
    return label < 0 || label >= voxels.length ? 0 : voxels[label];
  }

  /// Whether a label occurs on any of these frames.
  boolean occurs(int label, int[] onFrames) {
    BitSet places = this.places.getOrDefault(label, new BitSet());
    return Arrays.stream(onFrames).anyMatch(places::get);
  }

  int frames(int label) {
    return label < 0 || label >= voxels.length ? 0 : frames[label];
  }
}

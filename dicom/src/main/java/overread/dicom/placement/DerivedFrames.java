package overread.dicom.placement;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import overread.dicom.data.Attributes;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Vec3;

/// Where the frames of a segmentation or parametric map lie and what they were made from, as its
/// functional groups say (PS3.3 C.7.6.16), in arrays of primitives: an object may have tens of
/// thousands of frames. Frames count from 0.
public final class DerivedFrames {

  /// Two planes closer than this, in millimetres, are one.
  static final double SAME_PLACE = 1e-3;

  final String frameOfReferenceUid;
  final int rows;
  final int columns;
  private final int[] segment;
  final int[] grid;
  private final double[] position;
  final double[] depth;
  final List<FrameGrid> grids;
  private final double[] reach;
  final int[] sourceStart;
  final int[] sourceEnd;
  final int sharedSources;
  final int[] sourceUid;
  final int[] sourceFrame;
  final BitSet moved;
  final List<String> sourceUids;

  DerivedFrames(DerivedFramesReader read) {
    frameOfReferenceUid = read.frameOfReferenceUid;
    rows = read.rows;
    columns = read.columns;
    segment = read.segment;
    grid = read.grid;
    position = read.position;
    depth = read.depth;
    grids = List.copyOf(read.grids);
    sourceStart = read.sourceStart;
    sourceEnd = read.sourceEnd;
    sharedSources = read.sharedSources;
    sourceUid = Arrays.copyOf(read.sourceUid, read.sources);
    sourceFrame = Arrays.copyOf(read.sourceFrame, read.sources);
    moved = read.moved;
    sourceUids = List.copyOf(read.uids);
    reach = reaches();
  }

  /// Reads the groups of the first `frames` frames.
  public static DerivedFrames read(Attributes data, int frames) {
    return new DerivedFrames(new DerivedFramesReader(data, frames));
  }

  public int size() {
    return grid.length;
  }

  public String frameOfReferenceUid() {
    return frameOfReferenceUid;
  }

  /// The segment that a frame belongs to; 0 where the frame names none, as in a label map.
  public int segment(int frame) {
    return segment[frame];
  }

  public Optional<ImagePlane> plane(int frame) {
    if (grid[frame] < 0) {
      return Optional.empty();
    }
    FrameGrid of = grids.get(grid[frame]);
    return Optional.of(
        new ImagePlane(
            frameOfReferenceUid,
            Vec3.of(position, 3 * frame),
            of.rowDirection(),
            of.columnDirection(),
            of.rowSpacing(),
            of.columnSpacing(),
            rows,
            columns));
  }

  /// The images that a frame was made from.
  public List<DerivationSource> sources(int frame) {
    var named = new DerivationSource[sourceEnd[frame] - sourceStart[frame]];
    for (int i = 0; i < named.length; i++) {
      int at = sourceStart[frame] + i;
      named[i] = new DerivationSource(sourceUids.get(sourceUid[at]), sourceFrame[at]);
    }
    return List.of(named);
  }

  /// Whether any frame names what it was made from.
  public boolean anySources() {
    return sourceUid.length > 0;
  }

  /// How far, in millimetres, a frame's voxels reach from its plane to each side.
  public double reach(int frame) {
    return grid[frame] < 0 ? 0 : reach[grid[frame]];
  }

  /// Half of the smallest of thickness and steps between planes of a grid; 0 when neither is known.
  private double[] reaches() {
    var start = new int[grids.size() + 1];
    for (int g : grid) {
      if (g >= 0) {
        start[g + 1]++;
      }
    }
    for (int g = 0; g < grids.size(); g++) {
      start[g + 1] += start[g];
    }
    var depths = new double[start[grids.size()]];
    int[] next = start.clone();
    for (int frame = 0; frame < size(); frame++) {
      if (grid[frame] >= 0) {
        depths[next[grid[frame]]++] = depth[frame];
      }
    }
    var reaches = new double[grids.size()];
    for (int g = 0; g < reaches.length; g++) {
      Arrays.sort(depths, start[g], start[g + 1]);
      double smallest = grids.get(g).thickness();
      for (int i = start[g] + 1; i < start[g + 1]; i++) {
        double step = depths[i] - depths[i - 1];
        if (step > SAME_PLACE && (smallest == 0 || step < smallest)) {
          smallest = step;
        }
      }
      reaches[g] = smallest / 2;
    }
    return reaches;
  }
}

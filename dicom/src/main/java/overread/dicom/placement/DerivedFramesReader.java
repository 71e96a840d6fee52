package overread.dicom.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.geometry.FunctionalGroups;
import overread.dicom.geometry.ImagePlane;

/// Goes through the functional groups once, frame by frame, for [DerivedFrames].
final class DerivedFramesReader {

  final String frameOfReferenceUid;
  final int rows;
  final int columns;
  final int[] segment;
  final int[] grid;
  final double[] position;
  final double[] depth;
  final int[] sourceStart;
  final int[] sourceEnd;
  final List<FrameGrid> grids = new ArrayList<>();
  final List<String> uids = new ArrayList<>();
  int[] sourceUid = new int[64];
  int[] sourceFrame = new int[64];

  /// Sources whose pixels are said not to lie where those of the frame do.
  final BitSet moved = new BitSet();

  int sources;

  /// The sources shared by all frames that bring none of their own are the first so many.
  final int sharedSources;

  private final FunctionalGroups groups;
  private final Map<FrameGrid, Integer> gridIndex = new HashMap<>();
  private final Map<String, Integer> uidIndex = new HashMap<>();

  DerivedFramesReader(Attributes data, int frames) {
    frameOfReferenceUid = data.getString(Tag.FRAME_OF_REFERENCE_UID, "");
    rows = data.getInt(Tag.ROWS, 0);
    columns = data.getInt(Tag.COLUMNS, 0);
    segment = new int[frames];
    grid = new int[frames];
    position = new double[3 * frames];
    depth = new double[frames];
    sourceStart = new int[frames];
    sourceEnd = new int[frames];
    groups = FunctionalGroups.of(data);
    addSources(groups.shared(Tag.DERIVATION_IMAGE_SEQUENCE));
    sharedSources = sources;
    for (int frame = 0; frame < frames; frame++) {
      segment[frame] = segmentOf(frame);
      grid[frame] = -1;
      groups.plane(frame).ifPresent(place(frame));
      List<Attributes> own = groups.own(frame, Tag.DERIVATION_IMAGE_SEQUENCE);
      sourceStart[frame] = own.isEmpty() ? 0 : sources;
      addSources(own);
      sourceEnd[frame] = own.isEmpty() ? sharedSources : sources;
    }
  }

  private Consumer<ImagePlane> place(int frame) {
    return plane -> {
      grid[frame] = gridOf(frame, plane);
      position[3 * frame] = plane.position().x();
      position[3 * frame + 1] = plane.position().y();
      position[3 * frame + 2] = plane.position().z();
      depth[frame] = plane.depth();
    };
  }

  private int segmentOf(int frame) {
    Attributes identification = groups.macro(frame, Tag.SEGMENT_IDENTIFICATION_SEQUENCE);
    return identification == null ? 0 : identification.getInt(Tag.REFERENCED_SEGMENT_NUMBER, 0);
  }

  private int gridOf(int frame, ImagePlane plane) {
    var found =
        new FrameGrid(
            plane.rowDirection(),
            plane.columnDirection(),
            plane.rowSpacing(),
            plane.columnSpacing(),
            thickness(groups.macro(frame, Tag.PIXEL_MEASURES_SEQUENCE)));
    return Objects.requireNonNull(
        gridIndex.computeIfAbsent(
            found,
            added -> {
              grids.add(added);
              return grids.size() - 1;
            }));
  }

  /// The smaller of thickness and spacing: slices may overlap or leave gaps.
  private static double thickness(@Nullable Attributes measures) {
    if (measures == null) {
      return 0;
    }
    double thickness = positive(measures.getDouble(Tag.SLICE_THICKNESS, 0));
    double spacing = positive(measures.getDouble(Tag.SPACING_BETWEEN_SLICES, 0));
    return thickness == 0 || spacing == 0
        ? Math.max(thickness, spacing)
        : Math.min(thickness, spacing);
  }

  private static double positive(double value) {
    return Double.isFinite(value) && value > 0 ? value : 0;
  }

  private void addSources(List<Attributes> derivations) {
    for (Attributes derivation : derivations) {
      for (Attributes source : derivation.getSequence(Tag.SOURCE_IMAGE_SEQUENCE)) {
        addSource(source);
      }
    }
  }

  private void addSource(Attributes source) {
    String uid = source.getString(Tag.REFERENCED_SOP_INSTANCE_UID, "");
    if (uid.isEmpty()) {
      return;
    }
    int index =
        Objects.requireNonNull(
            uidIndex.computeIfAbsent(
                uid,
                added -> {
                  uids.add(added);
                  return uids.size() - 1;
                }));
    String preserved = source.getString(Tag.SPATIAL_LOCATIONS_PRESERVED, "YES").strip();
    int first = sources;
    int[] named = source.getInts(Tag.REFERENCED_FRAME_NUMBER);
    if (named.length == 0) {
      addSource(index, 0);
    }
    for (int number : named) {
      addSource(index, number);
    }
    if (!preserved.equals("YES") && !preserved.isEmpty()) {
      moved.set(first, sources);
    }
  }

  private void addSource(int uid, int frame) {
    if (sources == sourceUid.length) {
      sourceUid = Arrays.copyOf(sourceUid, sources * 2);
      sourceFrame = Arrays.copyOf(sourceFrame, sources * 2);
    }
    sourceUid[sources] = uid;
    sourceFrame[sources] = frame;
    sources++;
  }
}

package overread.inference.nodule;

import java.util.List;

/// Hounsfield units of evenly spaced parallel slices.
///
/// @param slices from the lowest along the normal, each row by row
/// @param columnSpacing mm from column to column
/// @param rowSpacing mm from row to row
/// @param sliceSpacing mm from slice to slice
public record CtVolume(
    List<short[]> slices,
    int columns,
    int rows,
    double columnSpacing,
    double rowSpacing,
    double sliceSpacing) {
  public CtVolume {
    slices = List.copyOf(slices);
    for (short[] slice : slices) {
      if (slice.length != columns * rows) {
        throw new IllegalArgumentException("A slice has another size than the others.");
      }
    }
  }

  /// Number of slices.
  public int depth() {
    return slices.size();
  }

  /// Volume of one voxel in mm³.
  public double voxelVolume() {
    return columnSpacing * rowSpacing * sliceSpacing;
  }
}

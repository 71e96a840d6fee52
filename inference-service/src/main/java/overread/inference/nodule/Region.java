package overread.inference.nodule;

import java.util.List;

/// The voxels of a candidate.
///
/// @param slices one for each slice of the volume that it touches, ascending
public record Region(List<RegionSlice> slices) {
  public Region {
    slices = List.copyOf(slices);
  }

  /// Number of voxels.
  public int voxels() {
    return slices.stream().mapToInt(slice -> slice.pixels().cardinality()).sum();
  }

  /// The voxels on one slice.
  ///
  /// @param slice index in the volume
  /// @param pixels bit `row * columns + column`
  public record RegionSlice(int slice, java.util.BitSet pixels) {}
}

package overread.inference.nodule;

import java.util.stream.IntStream;

/// A volume made coarser by averaging blocks, on which candidates are searched.
///
/// @param values Hounsfield units
/// @param blockXy source pixels along a side of a block
/// @param blockZ source slices of a block
record WorkingVolume(Lattice lattice, float[] values, int blockXy, int blockZ) {
  /// Averages to voxels of about `millimetres` in the plane and at most that across slices.
  static WorkingVolume of(CtVolume volume, double millimetres) {
    int blockXy = Math.max(1, (int) Math.round(millimetres / volume.columnSpacing()));
    int blockZ = Math.max(1, (int) (millimetres / volume.sliceSpacing() + 0.01));
    Lattice lattice =
        new Lattice(
            volume.columns() / blockXy,
            volume.rows() / blockXy,
            volume.depth() / blockZ,
            volume.columnSpacing() * blockXy,
            volume.rowSpacing() * blockXy,
            volume.sliceSpacing() * blockZ);
    float[] values = new float[lattice.size()];
    IntStream.range(0, lattice.nz())
        .parallel()
        .forEach(z -> average(volume, lattice, values, z, blockXy, blockZ));
    return new WorkingVolume(lattice, values, blockXy, blockZ);
  }

  private static void average(
      CtVolume volume, Lattice lattice, float[] values, int z, int blockXy, int blockZ) {
    int count = blockXy * blockXy * blockZ;
    for (int y = 0; y < lattice.ny(); y++) {
      for (int x = 0; x < lattice.nx(); x++) {
        int sum = 0;
        for (int bz = 0; bz < blockZ; bz++) {
          short[] slice = volume.slices().get(z * blockZ + bz);
          for (int by = 0; by < blockXy; by++) {
            int start = (y * blockXy + by) * volume.columns() + x * blockXy;
            for (int bx = 0; bx < blockXy; bx++) {
              sum += slice[start + bx];
            }
          }
        }
        values[lattice.index(x, y, z)] = (float) sum / count;
      }
    }
  }
}

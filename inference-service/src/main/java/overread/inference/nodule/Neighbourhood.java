package overread.inference.nodule;

/// A box of the full volume round a seed, lightly smoothed.
///
/// @param fromX first column of the box in the volume
/// @param values Hounsfield units
/// @param inLung whether a voxel belongs to the closed lung mask
record Neighbourhood(
    Lattice lattice, int fromX, int fromY, int fromZ, float[] values, boolean[] inLung) {
  static Neighbourhood of(CtVolume volume, WorkingVolume working, LungMask mask, Seed seed) {
    double reach = Math.max(12, 2.2 * seed.radius() + 6);
    int rx = (int) Math.ceil(reach / volume.columnSpacing());
    int ry = (int) Math.ceil(reach / volume.rowSpacing());
    int rz = (int) Math.ceil(reach / volume.sliceSpacing());
    int fromX = Math.max(0, (int) Math.round(seed.x()) - rx);
    int fromY = Math.max(0, (int) Math.round(seed.y()) - ry);
    int fromZ = Math.max(0, (int) Math.round(seed.z()) - rz);
    Lattice lattice =
        new Lattice(
            Math.min(volume.columns() - 1, (int) Math.round(seed.x()) + rx) - fromX + 1,
            Math.min(volume.rows() - 1, (int) Math.round(seed.y()) + ry) - fromY + 1,
            Math.min(volume.depth() - 1, (int) Math.round(seed.z()) + rz) - fromZ + 1,
            volume.columnSpacing(),
            volume.rowSpacing(),
            volume.sliceSpacing());
    float[] values = new float[lattice.size()];
    boolean[] inLung = new boolean[lattice.size()];
    for (int z = 0; z < lattice.nz(); z++) {
      short[] slice = volume.slices().get(fromZ + z);
      for (int y = 0; y < lattice.ny(); y++) {
        for (int x = 0; x < lattice.nx(); x++) {
          int i = lattice.index(x, y, z);
          values[i] = slice[(fromY + y) * volume.columns() + fromX + x];
          inLung[i] = inLung(working, mask, fromX + x, fromY + y, fromZ + z);
        }
      }
    }
    Gaussian.smooth(lattice, values, 0.5);
    return new Neighbourhood(lattice, fromX, fromY, fromZ, values, inLung);
  }

  private static boolean inLung(WorkingVolume working, LungMask mask, int x, int y, int z) {
    Lattice lattice = mask.lattice();
    int wx = x / working.blockXy();
    int wy = y / working.blockXy();
    int wz = z / working.blockZ();
    return lattice.inside(wx, wy, wz) && mask.inside()[lattice.index(wx, wy, wz)];
  }

  /// Distance in mm between two voxels.
  double distance(int a, int b) {
    double x = (a % lattice.nx() - b % lattice.nx()) * lattice.dx();
    double y = (a / lattice.nx() % lattice.ny() - b / lattice.nx() % lattice.ny()) * lattice.dy();
    double z = (a / lattice.plane() - b / lattice.plane()) * lattice.dz();
    return Math.sqrt(x * x + y * y + z * z);
  }

  /// The voxel of the box nearest to a seed.
  int voxel(Seed seed) {
    return lattice.index(
        Math.clamp(Math.round(seed.x()) - fromX, 0, lattice.nx() - 1),
        Math.clamp(Math.round(seed.y()) - fromY, 0, lattice.ny() - 1),
        Math.clamp(Math.round(seed.z()) - fromZ, 0, lattice.nz() - 1));
  }
}

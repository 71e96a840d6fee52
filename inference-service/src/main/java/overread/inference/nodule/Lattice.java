package overread.inference.nodule;

/// The size and spacing of a three-dimensional array, x fastest.
///
/// @param dx mm
/// @param dy mm
/// @param dz mm
record Lattice(int nx, int ny, int nz, double dx, double dy, double dz) {
  int size() {
    return nx * ny * nz;
  }

  int plane() {
    return nx * ny;
  }

  int index(int x, int y, int z) {
    return (z * ny + y) * nx + x;
  }

  boolean inside(int x, int y, int z) {
    return x >= 0 && y >= 0 && z >= 0 && x < nx && y < ny && z < nz;
  }
}

package overread.inference.nodule;

import java.util.stream.IntStream;

/// Gaussian smoothing, one axis after another; edges are repeated.
final class Gaussian {
  private Gaussian() {}

  /// Smooths `values` in place with this standard deviation in mm.
  static void smooth(Lattice lattice, float[] values, double sigma) {
    float[] alongX = kernel(sigma / lattice.dx());
    float[] alongY = kernel(sigma / lattice.dy());
    float[] alongZ = kernel(sigma / lattice.dz());
    IntStream.range(0, lattice.nz())
        .parallel()
        .forEach(z -> plane(lattice, values, z, alongX, alongY));
    IntStream.range(0, lattice.ny()).parallel().forEach(y -> sheet(lattice, values, y, alongZ));
  }

  private static float[] kernel(double sigma) {
    int radius = Math.max(1, (int) Math.ceil(3 * sigma));
    float[] kernel = new float[radius + 1];
    double sum = 0;
    for (int i = 0; i <= radius; i++) {
      kernel[i] = (float) Math.exp(-i * i / (2 * Math.max(1e-6, sigma * sigma)));
      sum += i == 0 ? kernel[i] : 2 * kernel[i];
    }
    for (int i = 0; i <= radius; i++) {
      kernel[i] /= (float) sum;
    }
    return kernel;
  }

  private static void plane(
      Lattice lattice, float[] values, int z, float[] alongX, float[] alongY) {
    int nx = lattice.nx();
    int ny = lattice.ny();
    int start = z * lattice.plane();
    int radius = alongX.length - 1;
    float[] padded = new float[nx + 2 * radius];
    for (int y = 0; y < ny; y++) {
      int row = start + y * nx;
      System.arraycopy(values, row, padded, radius, nx);
      for (int i = 0; i < radius; i++) {
        padded[i] = padded[radius];
        padded[radius + nx + i] = padded[radius + nx - 1];
      }
      for (int x = 0; x < nx; x++) {
        values[row + x] = alongX[0] * padded[x + radius];
      }
      for (int k = 1; k <= radius; k++) {
        float weight = alongX[k];
        for (int x = 0; x < nx; x++) {
          values[row + x] += weight * (padded[x + radius - k] + padded[x + radius + k]);
        }
      }
    }
    float[] copy = new float[nx * ny];
    System.arraycopy(values, start, copy, 0, copy.length);
    for (int y = 0; y < ny; y++) {
      rows(copy, 0, nx, ny, y, values, start + y * nx, nx, alongY);
    }
  }

  private static void sheet(Lattice lattice, float[] values, int y, float[] alongZ) {
    int nx = lattice.nx();
    float[] copy = new float[nx * lattice.nz()];
    for (int z = 0; z < lattice.nz(); z++) {
      System.arraycopy(values, lattice.index(0, y, z), copy, z * nx, nx);
    }
    for (int z = 0; z < lattice.nz(); z++) {
      rows(copy, 0, nx, lattice.nz(), z, values, lattice.index(0, y, z), nx, alongZ);
    }
  }

  /// Weighted sum of neighbouring rows of `copy` into one row of `values`.
  private static void rows(
      float[] copy,
      int start,
      int stride,
      int count,
      int at,
      float[] values,
      int target,
      int length,
      float[] kernel) {
    int middle = start + at * stride;
    for (int x = 0; x < length; x++) {
      values[target + x] = kernel[0] * copy[middle + x];
    }
    for (int k = 1; k < kernel.length; k++) {
      int before = start + Math.max(0, at - k) * stride;
      int after = start + Math.min(count - 1, at + k) * stride;
      float weight = kernel[k];
      for (int x = 0; x < length; x++) {
        values[target + x] += weight * (copy[before + x] + copy[after + x]);
      }
    }
  }
}

package overread.inference.nodule;

import java.util.ArrayDeque;
import java.util.Arrays;

/// Sets of voxels that hang together by faces.
final class Components {
  private int[] stack = new int[1 << 16];

  /// Marks with `label` every voxel of value `from` that hangs together with `seed`.
  ///
  /// @return how many voxels were marked
  int fill(Lattice lattice, byte[] voxels, int seed, byte from, byte label) {
    if (voxels[seed] != from) {
      return 0;
    }
    int top = 0;
    int count = 0;
    stack[top++] = seed;
    voxels[seed] = label;
    int plane = lattice.plane();
    while (top > 0) {
      int index = stack[--top];
      count++;
      int x = index % lattice.nx();
      int y = index / lattice.nx() % lattice.ny();
      int z = index / plane;
      if (top + 6 >= stack.length) {
        stack = Arrays.copyOf(stack, stack.length * 2);
      }
      top = push(voxels, x > 0, index - 1, from, label, top);
      top = push(voxels, x < lattice.nx() - 1, index + 1, from, label, top);
      top = push(voxels, y > 0, index - lattice.nx(), from, label, top);
      top = push(voxels, y < lattice.ny() - 1, index + lattice.nx(), from, label, top);
      top = push(voxels, z > 0, index - plane, from, label, top);
      top = push(voxels, z < lattice.nz() - 1, index + plane, from, label, top);
    }
    return count;
  }

  private int push(byte[] voxels, boolean inside, int index, byte from, byte label, int top) {
    if (inside && voxels[index] == from) {
      voxels[index] = label;
      stack[top] = index;
      return top + 1;
    }
    return top;
  }

  /// In one plane, marks with `label` what hangs together with the border and has value `from`.
  static void fillFromBorder(byte[] voxels, int offset, int nx, int ny, byte from, byte label) {
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int x = 0; x < nx; x++) {
      queue.add(x);
      queue.add((ny - 1) * nx + x);
    }
    for (int y = 0; y < ny; y++) {
      queue.add(y * nx);
      queue.add(y * nx + nx - 1);
    }
    while (!queue.isEmpty()) {
      int at = queue.remove();
      if (voxels[offset + at] != from) {
        continue;
      }
      voxels[offset + at] = label;
      int x = at % nx;
      int y = at / nx;
      if (x > 0) {
        queue.add(at - 1);
      }
      if (x < nx - 1) {
        queue.add(at + 1);
      }
      if (y > 0) {
        queue.add(at - nx);
      }
      if (y < ny - 1) {
        queue.add(at + nx);
      }
    }
  }
}

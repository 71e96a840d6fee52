package overread.inference.nodule;

import java.util.stream.IntStream;

/// The lungs in a working volume: air that is not outside the body, in large pieces, closed so that
/// vessels and nodules at the pleura belong to it.
///
/// @param inside one for each voxel of the lattice
/// @param tissue Hounsfield units of ordinary lung here
record LungMask(Lattice lattice, boolean[] inside, double tissue, double millilitres) {
  private static final float AIR = -480;
  private static final double CLOSING = 9;
  private static final double SMALLEST_PIECE = 60;

  static LungMask of(WorkingVolume volume) {
    Lattice lattice = volume.lattice();
    float[] values = volume.values();
    byte[] marks = new byte[values.length];
    IntStream.range(0, lattice.nz())
        .parallel()
        .forEach(z -> {
          int offset = z * lattice.plane();
          for (int i = offset; i < offset + lattice.plane(); i++) {
            marks[i] = (byte) (values[i] < AIR ? 1 : 0);
          }
          Components.fillFromBorder(marks, offset, lattice.nx(), lattice.ny(), (byte) 1, (byte) 2);
        });
    double voxel = lattice.dx() * lattice.dy() * lattice.dz() / 1000;
    Components components = new Components();
    for (int seed = 0; seed < marks.length; seed++) {
      if (marks[seed] == 1) {
        int count = components.fill(lattice, marks, seed, (byte) 1, (byte) 3);
        byte verdict = count * voxel >= SMALLEST_PIECE && isLung(marks, values) ? (byte) 5 : 4;
        components.fill(lattice, marks, seed, (byte) 3, verdict);
      }
    }
    return closed(lattice, marks, values);
  }

  /// Lung has tissue in it: gas in the bowel or the windpipe alone has not.
  private static boolean isLung(byte[] marks, float[] values) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < marks.length; i++) {
      if (marks[i] == 3) {
        sum += values[i];
        count++;
      }
    }
    return sum / count > -955;
  }

  /// The column half way between the outer edges.
  double middleColumn() {
    int first = lattice.nx();
    int last = 0;
    for (int i = 0; i < inside.length; i++) {
      if (inside[i]) {
        first = Math.min(first, i % lattice.nx());
        last = Math.max(last, i % lattice.nx());
      }
    }
    return (first + last) / 2.0;
  }

  private static LungMask closed(Lattice lattice, byte[] marks, float[] values) {
    boolean[] inside = new boolean[marks.length];
    double sum = 0;
    int count = 0;
    for (int i = 0; i < marks.length; i++) {
      if (marks[i] == 5) {
        sum += values[i];
        count++;
      }
    }
    Lattice plane =
        new Lattice(lattice.nx(), lattice.ny(), 1, lattice.dx(), lattice.dy(), lattice.dz());
    IntStream.range(0, lattice.nz())
        .parallel()
        .forEach(z -> close(plane, marks, inside, z * lattice.plane()));
    int closed = 0;
    for (boolean one : inside) {
      closed += one ? 1 : 0;
    }
    double voxel = lattice.dx() * lattice.dy() * lattice.dz() / 1000;
    return new LungMask(lattice, inside, count == 0 ? -850 : sum / count, closed * voxel);
  }

  private static void close(Lattice plane, byte[] marks, boolean[] inside, int offset) {
    boolean[] lung = new boolean[plane.size()];
    boolean any = false;
    for (int i = 0; i < lung.length; i++) {
      lung[i] = marks[offset + i] == 5;
      any |= lung[i];
    }
    if (!any) {
      return;
    }
    float[] toLung = DistanceTransform.squared(plane, lung, true);
    boolean[] far = new boolean[lung.length];
    for (int i = 0; i < far.length; i++) {
      far[i] = toLung[i] > CLOSING * CLOSING;
    }
    float[] toFar = DistanceTransform.squared(plane, far, true);
    for (int i = 0; i < far.length; i++) {
      inside[offset + i] = lung[i] || toFar[i] > CLOSING * CLOSING;
    }
  }
}

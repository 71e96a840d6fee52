package overread.demo.phantom;

/// An axis-aligned box in millimetres.
record Bounds(double fromX, double toX, double fromY, double toY, double fromZ, double toZ) {
  Bounds grown(double margin) {
    return new Bounds(
        fromX - margin, toX + margin, fromY - margin, toY + margin, fromZ - margin, toZ + margin);
  }

  boolean reaches(double z) {
    return z >= fromZ && z <= toZ;
  }

  boolean contains(double x, double y, double z) {
    return x >= fromX && x <= toX && y >= fromY && y <= toY && z >= fromZ && z <= toZ;
  }
}

package overread.demo.phantom;

/// Something that can be scanned.
public interface Phantom {
  /// One axial slice in Hounsfield units, row by row, from −1024 to 3071.
  ///
  /// @param z mm towards the head
  short[] slice(Grid grid, double z);
}

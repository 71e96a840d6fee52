package overread.dicom.image.jpeg2000;

/// A subband of a tile's component.
///
/// @param area in its own coordinates
/// @param orientation of its frequencies, which chooses contexts (ITU-T T.800 table D.1)
/// @param planes most bit-planes that its magnitudes take (E-2)
/// @param step quantization step; 1 where nothing is quantized
/// @param left column of its first coefficient in the component's array, low frequencies first
/// @param top line of the same
record Subband(Area area, Orientation orientation, int planes, double step, int left, int top) {
  /// Which way a subband holds high frequencies.
  enum Orientation {
    LL,
    HL,
    LH,
    HH
  }
}

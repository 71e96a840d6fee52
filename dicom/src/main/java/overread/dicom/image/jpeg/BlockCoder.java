package overread.dicom.image.jpeg;

import overread.dicom.image.ImageDecodingException;

/// Decodes one block of a scan into its coefficients.
interface BlockCoder {
  /// @param bits where to read
  /// @param component the component's place in the scan
  /// @param out coefficients in natural order, from an offset on
  void block(ScanBits bits, int component, short[] out, int offset) throws ImageDecodingException;

  /// Begins again after a restart marker.
  void restart();

  /// The coder for a scan.
  static BlockCoder of(JpegHeader header, JpegScan scan) throws ImageDecodingException {
    if (header.coding() != JpegHeader.PROGRESSIVE) {
      return new SequentialBlocks(scan);
    }
    boolean legal =
        scan.from() <= scan.to()
            && scan.to() < 64
            && (scan.from() == 0) == (scan.to() == 0)
            && (scan.from() == 0 || scan.components().size() == 1)
            && scan.low() <= 13
            && (scan.high() == 0 || scan.high() == scan.low() + 1);
    if (!legal) {
      throw new ImageDecodingException("A progressive JPEG scan has an illegal header.");
    }
    if (scan.from() == 0) {
      return new ProgressiveDc(scan);
    }
    return scan.high() == 0 ? new ProgressiveAc(scan) : new ProgressiveAcRefinement(scan);
  }
}

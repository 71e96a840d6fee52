package overread.dicom.image.jpeg;

/// The coefficients of one component: blocks of 64 in natural order, row after row, as many as the
/// interleaved units of the frame cover (T.81 A.2.4).
final class Blocks {
  final JpegComponent component;

  /// Blocks in a row, those that only fill the last unit included.
  final int stride;

  /// Blocks that hold samples of the image.
  final int columns;

  final int rows;
  final short[] coefficients;

  Blocks(JpegHeader header, JpegComponent component) {
    this.component = component;
    int unitColumns = JpegHeader.ceilDiv(header.columns(), 8 * header.widestSampling());
    int unitRows = JpegHeader.ceilDiv(header.rows(), 8 * header.highestSampling());
    stride = unitColumns * component.horizontal();
    columns = JpegHeader.ceilDiv(component.columns(), 8);
    rows = JpegHeader.ceilDiv(component.rows(), 8);
    long count = (long) stride * unitRows * component.vertical() * 64;
    coefficients = new short[Math.toIntExact(count)];
  }

  /// Offset of a block's coefficients.
  int at(int column, int row) {
    return (row * stride + column) * 64;
  }
}

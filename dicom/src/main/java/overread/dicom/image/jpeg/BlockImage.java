package overread.dicom.image.jpeg;

import java.util.ArrayList;
import java.util.List;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.SampleRows;

/// A frame that is coded in blocks: all its scans, then the transform back to samples.
final class BlockImage {
  private final JpegStream stream;
  private final JpegHeader header;
  private final List<Blocks> blocks = new ArrayList<>();

  BlockImage(JpegStream stream, JpegHeader header) {
    this.stream = stream;
    this.header = header;
    for (JpegComponent component : header.components()) {
      blocks.add(new Blocks(header, component));
    }
  }

  /// Takes a scan in; returns the offset behind its data.
  int read(JpegScan scan) throws ImageDecodingException {
    return new BlockScan(header, scan, stream.data(), blocks).read();
  }

  /// Samples of a component at the size of the frame.
  private int[] channel(Blocks of) throws ImageDecodingException {
    int[] table = stream.quantisation(of.component);
    int stride = of.stride * 8;
    int[] samples = new int[stride * of.rows * 8];
    InverseDct transform = new InverseDct(header.precision());
    for (int row = 0; row < of.rows; row++) {
      for (int column = 0; column < of.columns; column++) {
        int to = row * 8 * stride + column * 8;
        transform.transform(of.coefficients, of.at(column, row), table, samples, to, stride);
      }
    }
    boolean full =
        of.component.columns() == header.columns() && of.component.rows() == header.rows();
    if (!full) {
      return Upsampling.full(samples, stride, of.component, header);
    }
    if (stride == header.columns()) {
      return samples;
    }
    int[] cut = new int[header.columns() * header.rows()];
    for (int row = 0; row < header.rows(); row++) {
      System.arraycopy(samples, row * stride, cut, row * header.columns(), header.columns());
    }
    return cut;
  }

  /// Transforms all components and puts them into a frame.
  void write(SampleRows target) throws ImageDecodingException {
    int[][] channels = new int[blocks.size()][];
    for (Blocks of : blocks) {
      channels[of.component.index()] = channel(of);
    }
    for (int row = 0; row < header.rows(); row++) {
      for (int c = 0; c < channels.length; c++) {
        target.put(row, c, channels[c], row * header.columns());
      }
    }
  }
}

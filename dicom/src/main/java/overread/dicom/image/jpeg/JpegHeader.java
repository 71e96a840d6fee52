package overread.dicom.image.jpeg;

import java.util.ArrayList;
import java.util.List;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.marker.MarkerReader;

/// A frame header (T.81 B.2.2), compared with what the data set says of the frame.
///
/// @param coding last digit of the SOF marker: 0 baseline, 1 extended, 2 progressive, 3 lossless
record JpegHeader(
    int coding, int precision, int rows, int columns, List<JpegComponent> components) {

  static final int PROGRESSIVE = 2;
  static final int LOSSLESS = 3;

  static JpegHeader read(MarkerReader reader, int coding, PixelFormat format)
      throws ImageDecodingException {
    if (coding > LOSSLESS) {
      throw new ImageDecodingException(
          "This JPEG coding (SOF%d: hierarchical or arithmetic) is not supported."
              .formatted(coding));
    }
    int precision = reader.u8();
    int rows = reader.u16();
    int columns = reader.u16();
    int count = reader.u8();
    if (rows != format.rows() || columns != format.columns() || count != format.samplesPerPixel()) {
      throw new ImageDecodingException(
          "The JPEG frame is %d × %d with %d components; the data set says %d × %d with %d."
              .formatted(
                  columns, rows, count, format.columns(), format.rows(), format.samplesPerPixel()));
    }
    boolean legal =
        coding == LOSSLESS ? precision >= 2 && precision <= 16 : precision == 8 || precision == 12;
    if (!legal || precision > 8 * format.bytesPerSample()) {
      throw new ImageDecodingException(
          "The JPEG frame has %d bits a sample; the data set has room for %d."
              .formatted(precision, format.bitsAllocated()));
    }
    int[][] raw = new int[count][];
    int widest = 1;
    int highest = 1;
    for (int i = 0; i < count; i++) {
      int id = reader.u8();
      int sampling = reader.u8();
      raw[i] = new int[] {id, sampling >> 4, sampling & 15, reader.u8()};
      if (raw[i][1] < 1 || raw[i][1] > 4 || raw[i][2] < 1 || raw[i][2] > 4 || raw[i][3] > 3) {
        throw new ImageDecodingException("A JPEG component has an illegal sampling or table.");
      }
      widest = Math.max(widest, raw[i][1]);
      highest = Math.max(highest, raw[i][2]);
    }
    List<JpegComponent> components = new ArrayList<>();
    for (int[] c : raw) {
      components.add(
          new JpegComponent(
              c[0],
              components.size(),
              c[1],
              c[2],
              c[3],
              ceilDiv(columns * c[1], widest),
              ceilDiv(rows * c[2], highest)));
    }
    return new JpegHeader(coding, precision, rows, columns, List.copyOf(components));
  }

  static int ceilDiv(int value, int divisor) {
    return (value + divisor - 1) / divisor;
  }

  boolean lossless() {
    return coding == LOSSLESS;
  }

  int widestSampling() {
    return components.stream().mapToInt(JpegComponent::horizontal).max().orElse(1);
  }

  int highestSampling() {
    return components.stream().mapToInt(JpegComponent::vertical).max().orElse(1);
  }
}

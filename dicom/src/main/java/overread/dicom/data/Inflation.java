package overread.dicom.data;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Deflated data sets (PS3.5 annex A.5), inflated piece by piece and only as far as is read.
final class Inflation implements Source.Supply {
  /// The most that one data set may inflate to.
  static final long MOST = 1L << 29;

  private static final int PIECE = 1 << 16;

  private final Source deflated;
  private final Inflater inflater = new Inflater(true);
  private long position;
  private long inflated;

  private Inflation(Source deflated, long position) {
    this.deflated = deflated;
    this.position = position;
  }

  static Source of(Source deflated, long position) {
    return new Source(new Inflation(deflated, position), MOST + 1);
  }

  @Override
  public int read(byte[] into, int start, int length) throws IOException {
    try {
      while (true) {
        int read = inflater.inflate(into, start, Math.min(length, PIECE));
        inflated += read;
        if (inflated > MOST) {
          throw new DicomFormatException(
              "inflates to more than " + (MOST >> 20) + " MiB; the file is refused");
        }
        if (read > 0) {
          return read;
        }
        if (inflater.finished() || inflater.needsDictionary() || !feed()) {
          inflater.end();
          return -1;
        }
      }
    } catch (DataFormatException e) {
      throw new DicomFormatException("the deflated data set is damaged: " + e.getMessage(), e);
    }
  }

  private boolean feed() throws IOException {
    long length = PIECE;
    if (!deflated.has(position + length)) {
      length = deflated.size() - position;
    }
    if (length <= 0) {
      return false;
    }
    MemorySegment piece = deflated.slice(position, length);
    inflater.setInput(piece.toArray(ValueLayout.JAVA_BYTE));
    position += length;
    return true;
  }
}

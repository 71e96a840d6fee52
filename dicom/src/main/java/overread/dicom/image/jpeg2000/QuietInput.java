package overread.dicom.image.jpeg2000;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import jj2000.j2k.util.ISRandomAccessIO;

/// A code stream as JJ2000 reads it. JJ2000 prints the stack of whatever is thrown at the end of
/// the bytes before it goes on; what is thrown here has nothing to print.
final class QuietInput extends ISRandomAccessIO {
  /// Reads that are left before the stream counts as hostile: an honest one is read about once.
  private long budget;

  private boolean inPackets;
  private int last;

  QuietInput(byte[] frame, int offset) {
    super(
        new ByteArrayInputStream(frame, offset, frame.length - offset),
        frame.length - offset + 1,
        1,
        frame.length - offset + 1);
    budget = 16L * frame.length + 65_536;
  }

  /// All headers are read; what follows are packets. JJ2000 never ends on a packet header with two
  /// bytes FF in a row, which no encoder may write (ITU-T T.800 B.10.1).
  void beginPackets() {
    inPackets = true;
  }

  private void spend() {
    if (budget-- <= 0) {
      throw new IllegalStateException("a code stream that is read without end");
    }
  }

  @Override
  public int read() throws IOException {
    spend();
    int value;
    try {
      value = super.read();
    } catch (IOException e) {
      throw new QuietEnd();
    }
    if (inPackets && value == 0xFF && last == 0xFF) {
      throw new IllegalStateException("a packet header that can't be");
    }
    last = value;
    return value;
  }

  @Override
  public void readFully(byte[] bytes, int offset, int length) throws IOException {
    spend();
    last = 0;
    try {
      super.readFully(bytes, offset, length);
    } catch (IOException e) {
      throw new QuietEnd();
    }
  }

  @Override
  public void seek(int offset) throws IOException {
    last = 0;
    super.seek(offset);
  }

  /// The end of the bytes.
  private static final class QuietEnd extends EOFException {
    private static final long serialVersionUID = 1;

    @Override
    public void printStackTrace() {}

    @Override
    public void printStackTrace(PrintStream out) {}

    @Override
    public void printStackTrace(PrintWriter out) {}
  }
}

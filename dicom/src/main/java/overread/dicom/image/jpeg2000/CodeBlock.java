package overread.dicom.image.jpeg2000;

import java.util.ArrayList;
import java.util.List;

/// A rectangle of a subband that is coded by itself, and what packets have told of it so far.
final class CodeBlock {
  private final Area area;
  private List<Codeword> codewords = List.of();
  private boolean included;
  private int missingPlanes;
  private int lengthBits = 3;
  private int passes;

  CodeBlock(Area area) {
    this.area = area;
  }

  /// Bytes that are decoded from one start of the decoder, and the passes that they hold.
  static final class Codeword {
    private final int mostPasses;
    private final List<Segment> pieces = new ArrayList<>();
    private int passes;
    private int length;

    private Codeword(int mostPasses) {
      this.mostPasses = mostPasses;
    }

    int passes() {
      return passes;
    }

    int length() {
      return length;
    }

    void add(Segment piece) {
      pieces.add(piece);
      length += piece.remaining();
    }

    /// Copies the bytes to an array from an offset on.
    void copyTo(byte[] target, int offset) {
      int at = offset;
      for (Segment piece : pieces) {
        System.arraycopy(piece.bytes(), piece.position(), target, at, piece.remaining());
        at += piece.remaining();
      }
    }
  }

  /// In coordinates of the subband.
  Area area() {
    return area;
  }

  boolean isIncluded() {
    return included;
  }

  /// The first packet that has something of this block.
  void include(int planes) {
    included = true;
    missingPlanes = planes;
  }

  /// Bit-planes from the top that hold nothing but zeros.
  int missingPlanes() {
    return missingPlanes;
  }

  void raiseMissingPlanes(int by) {
    missingPlanes += by;
  }

  int lengthBits() {
    return lengthBits;
  }

  void raiseLengthBits() {
    lengthBits++;
  }

  List<Codeword> codewords() {
    return codewords;
  }

  /// The codeword that the next pass belongs to.
  Codeword current(int style) {
    if (codewords.isEmpty()) {
      codewords = new ArrayList<>(2);
    }
    if (codewords.isEmpty() || codewords.getLast().passes == codewords.getLast().mostPasses) {
      codewords.add(new Codeword(mostPasses(style)));
    }
    return codewords.getLast();
  }

  /// Counts passes that a packet brings, as many as fit into the current codeword.
  ///
  /// @return how many those are
  int take(int style, int count) {
    Codeword codeword = current(style);
    int taken = Math.min(count, codeword.mostPasses - codeword.passes);
    codeword.passes += taken;
    passes += taken;
    return taken;
  }

  /// Where a codeword has to end (ITU-T T.800 table D.9, T.814 B.3).
  private int mostPasses(int style) {
    if ((style & ComponentCoding.HIGH_THROUGHPUT) != 0) {
      return passes == 0 ? 1 : Integer.MAX_VALUE;
    }
    if ((style & ComponentCoding.TERMINATE) != 0) {
      return 1;
    }
    if ((style & ComponentCoding.BYPASS) != 0) {
      if (passes < BlockDecoder.FIRST_RAW_PASS) {
        return BlockDecoder.FIRST_RAW_PASS;
      }
      return (passes - BlockDecoder.FIRST_RAW_PASS) % 3 == 0 ? 2 : 1;
    }
    return Integer.MAX_VALUE;
  }
}

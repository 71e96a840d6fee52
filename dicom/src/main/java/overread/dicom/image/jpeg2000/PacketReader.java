package overread.dicom.image.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.image.ImageDecodingException;

/// Reads the packets of a tile (ITU-T T.800 B.9 and B.10) and gives their bytes to the code-blocks.
final class PacketReader {
  private static final int START_OF_PACKET = 0xFF91;
  private static final int END_OF_HEADER = 0xFF92;
  private static final int MOST_MISSING_PLANES = 80;

  private final Segment body;
  private final Segment headers;
  private final List<Piece> pieces = new ArrayList<>();

  /// Bytes that the body of the packet has for a codeword.
  private record Piece(CodeBlock.Codeword codeword, int length) {}

  PacketReader(Segment body, @Nullable Segment packedHeaders) {
    this.body = body;
    headers = packedHeaders == null ? body : packedHeaders;
  }

  /// Whether there are bytes for another packet.
  boolean hasMore() {
    return headers.remaining() > 0;
  }

  /// Reads the next packet, which is of the precinct's next layer.
  void read(Precinct precinct) throws ImageDecodingException {
    if (startsWith(body, START_OF_PACKET)) {
      body.skip(6);
    }
    PacketBits bits = new PacketBits(headers);
    pieces.clear();
    if (bits.bit() == 1) {
      for (Precinct.Part part : precinct.parts()) {
        for (int i = 0; i < part.blocks().length; i++) {
          block(precinct, part, i, bits);
        }
      }
    }
    bits.align();
    if (startsWith(headers, END_OF_HEADER)) {
      headers.skip(2);
    }
    for (Piece piece : pieces) {
      piece.codeword.add(body.part(piece.length));
    }
    precinct.countLayer();
  }

  private static boolean startsWith(Segment in, int marker) throws ImageDecodingException {
    int position = in.position();
    return in.remaining() >= 2 && new Segment(in.bytes(), position, position + 2).u16() == marker;
  }

  private void block(Precinct precinct, Precinct.Part part, int i, PacketBits bits)
      throws ImageDecodingException {
    CodeBlock block = part.blocks()[i];
    int x = i % part.across();
    int y = i / part.across();
    boolean first = !block.isIncluded();
    boolean contributes =
        first ? part.inclusion().isBelow(precinct.layers() + 1, x, y, bits) : bits.bit() == 1;
    if (!contributes) {
      return;
    }
    if (first) {
      int planes = 0;
      while (!part.missing().isBelow(planes + 1, x, y, bits)) {
        if (++planes > MOST_MISSING_PLANES) {
          throw new ImageDecodingException("The JPEG 2000 code stream is damaged.");
        }
      }
      block.include(planes);
    }
    int passes = passes(bits);
    while (bits.bit() == 1) {
      block.raiseLengthBits();
      if (block.lengthBits() > 31) {
        throw new ImageDecodingException("The JPEG 2000 code stream is damaged.");
      }
    }
    int skipped = 0;
    if (first && (precinct.style() & ComponentCoding.HIGH_THROUGHPUT) != 0) {
      skipped = (passes - 1) / 3;
      block.raiseMissingPlanes(skipped);
    }
    lengths(block, precinct.style(), passes - 3 * skipped, 3 * skipped, bits);
  }

  /// Lengths of the codewords that the passes belong to (B.10.7).
  ///
  /// @param skipped passes that hold nothing but count for the first length (T.814 B.3)
  private void lengths(CodeBlock block, int style, int passes, int skipped, PacketBits bits)
      throws ImageDecodingException {
    int left = passes;
    int counted = skipped;
    while (left > 0) {
      CodeBlock.Codeword codeword = block.current(style);
      int taken = block.take(style, left);
      left -= taken;
      counted += taken;
      int width = block.lengthBits() + 31 - Integer.numberOfLeadingZeros(counted);
      if (width > 31) {
        throw new ImageDecodingException("The JPEG 2000 code stream is damaged.");
      }
      pieces.add(new Piece(codeword, bits.bits(width)));
      counted = 0;
    }
  }

  /// Number of passes (table B.4).
  private static int passes(PacketBits bits) throws ImageDecodingException {
    if (bits.bit() == 0) {
      return 1;
    }
    if (bits.bit() == 0) {
      return 2;
    }
    int few = bits.bits(2);
    if (few < 3) {
      return 3 + few;
    }
    int more = bits.bits(5);
    return more < 31 ? 6 + more : 37 + bits.bits(7);
  }
}

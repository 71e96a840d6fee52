package overread.dicom.image.jpeg2000;

import java.util.Arrays;
import overread.dicom.image.ImageDecodingException;

/// The tile-parts of a code stream (ITU-T T.800 A.4.2).
final class TileParts {
  private static final int LENGTH_OF_SOT = 12;

  private TileParts() {}

  /// The same frame with the number of tile-parts in every tile-part's header. Encoders may leave
  /// it open in all but the last, and some count one too few; JJ2000 then stops too early and loses
  /// the finest detail.
  static byte[] counted(byte[] frame, int from) {
    int[] counts = new int[1 << 16];
    for (int at = firstTilePart(frame, from); at >= 0; at = next(frame, at)) {
      counts[u16(frame, at + 4)]++;
    }
    byte[] counted = frame;
    for (int at = firstTilePart(frame, from); at >= 0; at = next(frame, at)) {
      int count = counts[u16(frame, at + 4)];
      if ((frame[at + 11] & 0xFF) < count && count < 256) {
        counted = counted == frame ? Arrays.copyOf(frame, frame.length) : counted;
        counted[at + 11] = (byte) count;
      }
    }
    return counted;
  }

  /// @throws ImageDecodingException if a tile-part ends outside the frame or names no tile
  static void check(byte[] frame, int from, int tiles) throws ImageDecodingException {
    int at = firstTilePart(frame, from);
    if (at < 0) {
      throw new ImageDecodingException("The JPEG 2000 code stream has no tiles.");
    }
    for (; at >= 0; at = next(frame, at)) {
      long length = length(frame, at);
      boolean inside = length == 0 || length >= 14 && at + length <= frame.length;
      if (!inside || u16(frame, at + 4) >= tiles) {
        throw new ImageDecodingException("A JPEG 2000 tile lies outside the frame.");
      }
    }
  }

  private static long length(byte[] frame, int at) {
    return (long) u16(frame, at + 6) << 16 | u16(frame, at + 8);
  }

  /// Passes over the segments of the main header.
  private static int firstTilePart(byte[] frame, int from) {
    int at = from + 2;
    while (at + LENGTH_OF_SOT <= frame.length) {
      if (isTilePart(frame, at)) {
        return at;
      }
      at += 2 + u16(frame, at + 2);
    }
    return -1;
  }

  private static int next(byte[] frame, int at) {
    long length = length(frame, at);
    long next = at + length;
    return length >= LENGTH_OF_SOT
            && next + LENGTH_OF_SOT <= frame.length
            && isTilePart(frame, (int) next)
        ? (int) next
        : -1;
  }

  private static boolean isTilePart(byte[] frame, int at) {
    return u16(frame, at) == 0xFF90;
  }

  private static int u16(byte[] frame, int at) {
    return (frame[at] & 0xFF) << 8 | frame[at + 1] & 0xFF;
  }
}

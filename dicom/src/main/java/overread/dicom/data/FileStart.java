package overread.dicom.data;

import java.io.IOException;
import java.util.Set;

/// What stands before the data set: preamble, file meta information (PS3.10 section 7.1), or what
/// can be guessed where they are missing.
///
/// @param dataSet the offset of the data set's first byte
record FileStart(Attributes meta, String transferSyntaxUid, Encoding encoding, long dataSet) {
  private static final Set<Integer> FIRST_GROUPS = Set.of(0x0002, 0x0004, 0x0008, 0x0010, 0x0020);

  boolean deflated() {
    return transferSyntaxUid.equals(Uid.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)
        || transferSyntaxUid.equals(Uid.JPIP_REFERENCED_DEFLATE);
  }

  static FileStart of(Source source) throws IOException {
    long position = 0;
    if (source.has(132) && isPrefix(source, 128)) {
      position = 132;
    } else if (source.has(4) && isPrefix(source, 0)) {
      source.warn("the preamble of 128 bytes is missing");
      position = 4;
    } else if (!source.has(8) || !looksLikeElement(source)) {
      throw new DicomFormatException(ForeignContent.describe(source));
    } else {
      source.warn("preamble and prefix DICM are missing");
    }
    if (!source.has(position + 8)) {
      return guess(new Attributes(), source, position);
    }
    if (source.u16(position, false) != 0x0002) {
      source.warn("file meta information is missing");
      return guess(new Attributes(), source, position);
    }
    var index = new ElementIndex();
    var meta = new Attributes(index, source, Encoding.EXPLICIT_LITTLE, null, 0);
    long end = metaEnd(source, position);
    new Parser(source, Encoding.EXPLICIT_LITTLE, null, 0).elements(index, position, end, 0, 0);
    index.trim();
    checkLength(source, position, end);
    String transferSyntax = meta.getString(Tag.TRANSFER_SYNTAX_UID);
    if (transferSyntax == null) {
      source.warn("the file meta information names no transfer syntax");
      return guess(meta, source, end);
    }
    return new FileStart(meta, transferSyntax, encoding(transferSyntax, source, end), end);
  }

  /// Where group 0002 ends; its length is not trusted.
  private static long metaEnd(Source source, long from) throws IOException {
    var header = new ElementHeader(source, Encoding.EXPLICIT_LITTLE);
    long position = from;
    while (source.has(position + 8)
        && source.u16(position, false) == 0x0002
        && header.read(position, Long.MAX_VALUE)) {
      long end = position + header.size + header.length;
      if (header.length == 0xFFFFFFFFL || !source.has(end)) {
        return source.size();
      }
      position = end;
    }
    return position;
  }

  private static void checkLength(Source source, long position, long end) {
    if (source.u16(position + 2, false) != 0
        || source.u16(position + 6, false) != 4
        || position + 12 > end) {
      source.warn("the file meta information has no length");
    } else if (position + 12 + source.u32(position + 8, false) != end) {
      source.warn("the file meta information has a wrong length");
    }
  }

  /// The encoding that the transfer syntax names, unless the first element shows another one.
  private static Encoding encoding(String transferSyntax, Source source, long at)
      throws IOException {
    Encoding named = Encoding.of(transferSyntax);
    if (transferSyntax.equals(Uid.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)
        || transferSyntax.equals(Uid.JPIP_REFERENCED_DEFLATE)
        || !source.has(at + 8)) {
      return named;
    }
    Encoding seen = seen(source, at);
    if (seen != named && (seen.explicit() || named.explicit())) {
      boolean sure =
          seen.explicit()
              || Dictionary.vr(tag(source, at, false)) != VR.UN && plausible(source, at);
      if (sure) {
        source.warn(
            "the data set is "
                + words(seen)
                + ", the transfer syntax says "
                + Uid.name(transferSyntax));
        return seen;
      }
    }
    return named;
  }

  private static boolean plausible(Source source, long at) throws IOException {
    long length = source.u32(at + 4, false);
    return length == 0xFFFFFFFFL || source.has(at + 8 + length);
  }

  private static FileStart guess(Attributes meta, Source source, long at) throws IOException {
    Encoding encoding = source.has(at + 8) ? seen(source, at) : Encoding.IMPLICIT_LITTLE;
    String transferSyntax =
        switch (encoding) {
          case IMPLICIT_LITTLE -> Uid.IMPLICIT_VR_LITTLE_ENDIAN;
          case EXPLICIT_LITTLE -> Uid.EXPLICIT_VR_LITTLE_ENDIAN;
          case EXPLICIT_BIG -> Uid.EXPLICIT_VR_BIG_ENDIAN;
        };
    return new FileStart(meta, transferSyntax, encoding, at);
  }

  /// The encoding that the first element of the data set shows.
  private static Encoding seen(Source source, long at) {
    boolean letters = VR.of(source.u8(at + 4), source.u8(at + 5)) != null;
    if (!letters) {
      return Encoding.IMPLICIT_LITTLE;
    }
    int little = source.u16(at, false);
    int big = source.u16(at, true);
    return little > big && big != 0 ? Encoding.EXPLICIT_BIG : Encoding.EXPLICIT_LITTLE;
  }

  private static String words(Encoding encoding) {
    return switch (encoding) {
      case IMPLICIT_LITTLE -> "implicit little endian";
      case EXPLICIT_LITTLE -> "explicit little endian";
      case EXPLICIT_BIG -> "explicit big endian";
    };
  }

  private static int tag(Source source, long at, boolean bigEndian) {
    return source.u16(at, bigEndian) << 16 | source.u16(at + 2, bigEndian);
  }

  private static boolean isPrefix(Source source, long at) {
    return source.u8(at) == 'D'
        && source.u8(at + 1) == 'I'
        && source.u8(at + 2) == 'C'
        && source.u8(at + 3) == 'M';
  }

  /// Whether a file without prefix begins with an element of a group that data sets begin with.
  private static boolean looksLikeElement(Source source) throws IOException {
    for (boolean bigEndian : new boolean[] {false, true}) {
      int tag = tag(source, 0, bigEndian);
      if (!FIRST_GROUPS.contains(tag >>> 16)
          || (tag & 0xFFFF) != 0 && Dictionary.vr(tag) == VR.UN) {
        continue;
      }
      if (VR.of(source.u8(4), source.u8(5)) != null) {
        return true;
      }
      long length = source.u32(4, bigEndian);
      if (!bigEndian && (length == 0xFFFFFFFFL || source.has(8 + length))) {
        return true;
      }
    }
    return false;
  }
}

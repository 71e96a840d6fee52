package overread.dicom.data;

/// How elements are laid out (PS3.5 section 7.1 and annex A).
enum Encoding {
  IMPLICIT_LITTLE,
  EXPLICIT_LITTLE,
  EXPLICIT_BIG;

  /// A private transfer syntax of old scanners: implicit little endian, but pixel data big endian.
  static final String BIG_ENDIAN_PIXELS = "1.2.840.113619.5.2";

  boolean explicit() {
    return this != IMPLICIT_LITTLE;
  }

  boolean bigEndian() {
    return this == EXPLICIT_BIG;
  }

  /// The layout that a transfer syntax names; every encapsulated one is explicit little endian.
  static Encoding of(String transferSyntaxUid) {
    return switch (transferSyntaxUid) {
      case Uid.IMPLICIT_VR_LITTLE_ENDIAN, BIG_ENDIAN_PIXELS -> IMPLICIT_LITTLE;
      case Uid.EXPLICIT_VR_BIG_ENDIAN -> EXPLICIT_BIG;
      default -> EXPLICIT_LITTLE;
    };
  }
}

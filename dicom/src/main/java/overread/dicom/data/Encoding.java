package overread.dicom.data;

/// How elements are laid out (PS3.5 section 7.1 and annex A).
enum Encoding {
  IMPLICIT_LITTLE,
  EXPLICIT_LITTLE,
  EXPLICIT_BIG;

  boolean explicit() {
    return this != IMPLICIT_LITTLE;
  }

  boolean bigEndian() {
    return this == EXPLICIT_BIG;
  }

  /// The layout that a transfer syntax names; every encapsulated one is explicit little endian.
  static Encoding of(String transferSyntaxUid) {
    return switch (transferSyntaxUid) {
      case Uid.IMPLICIT_VR_LITTLE_ENDIAN -> IMPLICIT_LITTLE;
      case Uid.EXPLICIT_VR_BIG_ENDIAN -> EXPLICIT_BIG;
      default -> EXPLICIT_LITTLE;
    };
  }
}

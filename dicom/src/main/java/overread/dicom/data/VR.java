package overread.dicom.data;

import org.jspecify.annotations.Nullable;

/// Value representations of PS3.5 section 6.2.
public enum VR {
  AE(Kind.CODE, 1),
  AS(Kind.CODE, 1),
  AT(Kind.NUMBER, 2),
  CS(Kind.CODE, 1),
  DA(Kind.CODE, 1),
  DS(Kind.CODE, 1),
  DT(Kind.CODE, 1),
  FL(Kind.NUMBER, 4),
  FD(Kind.NUMBER, 8),
  IS(Kind.CODE, 1),
  LO(Kind.TEXT, 1),
  LT(Kind.TEXT, 1),
  OB(Kind.BYTES, 1),
  OD(Kind.BYTES, 8),
  OF(Kind.BYTES, 4),
  OL(Kind.BYTES, 4),
  OV(Kind.BYTES, 8),
  OW(Kind.BYTES, 2),
  PN(Kind.TEXT, 1),
  SH(Kind.TEXT, 1),
  SL(Kind.NUMBER, 4),
  SQ(Kind.ITEMS, 1),
  SS(Kind.NUMBER, 2),
  ST(Kind.TEXT, 1),
  SV(Kind.NUMBER, 8),
  TM(Kind.CODE, 1),
  UC(Kind.TEXT, 1),
  UI(Kind.CODE, 1),
  UL(Kind.NUMBER, 4),
  UN(Kind.BYTES, 1),
  UR(Kind.CODE, 1),
  US(Kind.NUMBER, 2),
  UT(Kind.TEXT, 1),
  UV(Kind.NUMBER, 8);

  /// What the bytes of a value are: text in the default repertoire, text in the object's character
  /// set, binary numbers, plain bytes or words, items.
  enum Kind {
    CODE,
    TEXT,
    NUMBER,
    BYTES,
    ITEMS
  }

  private static final @Nullable VR[] BY_LETTERS = new VR[26 * 26];

  static {
    for (VR vr : values()) {
      BY_LETTERS[(vr.name().charAt(0) - 'A') * 26 + vr.name().charAt(1) - 'A'] = vr;
    }
  }

  private final Kind kind;
  private final int unit;

  VR(Kind kind, int unit) {
    this.kind = kind;
    this.unit = unit;
  }

  /// The value representation of two letters, or null.
  static @Nullable VR of(int first, int second) {
    if (first < 'A' || first > 'Z' || second < 'A' || second > 'Z') {
      return null;
    }
    return BY_LETTERS[(first - 'A') * 26 + second - 'A'];
  }

  Kind kind() {
    return kind;
  }

  /// Bytes that change order together between little and big endian.
  int unit() {
    return unit;
  }

  /// Bytes of one number: 4 for a tag, else the unit.
  int numberSize() {
    return this == AT ? 4 : unit;
  }

  /// Whether text, of either kind.
  public boolean isText() {
    return kind == Kind.CODE || kind == Kind.TEXT;
  }

  /// Whether the explicit form has two reserved bytes and a 32-bit length (PS3.5 section 7.1.2).
  boolean hasLongLength() {
    return switch (this) {
      case OB, OD, OF, OL, OV, OW, SQ, SV, UC, UN, UR, UT, UV -> true;
      case AE, AS, AT, CS, DA, DS, DT, FL, FD, IS, LO, LT, PN, SH, SL, SS, ST, TM, UI, UL, US ->
          false;
    };
  }

  /// Whether a backslash separates values.
  boolean isMultiple() {
    return switch (this) {
      case LT, ST, UT, UR -> false;
      default -> isText();
    };
  }

  /// The byte that makes a length even: a space for text, NUL for UIDs and bytes.
  byte padding() {
    return isText() && this != UI ? (byte) ' ' : 0;
  }
}

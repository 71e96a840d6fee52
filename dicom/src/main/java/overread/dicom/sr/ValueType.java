package overread.dicom.sr;

import java.util.Optional;

/// The kinds of content item (PS3.3 C.17.3.2.1), and the two that a lenient reader adds.
public enum ValueType {
  CONTAINER,
  TEXT,
  CODE,
  NUM,
  DATETIME,
  DATE,
  TIME,
  UIDREF,
  PNAME,
  SCOORD,
  SCOORD3D,
  TCOORD,
  COMPOSITE,
  IMAGE,
  WAVEFORM,
  /// Not a value but a pointer to another item of the same document.
  BY_REFERENCE,
  /// A value type that this program does not know; kept and listed.
  UNKNOWN;

  /// The value type with this defined term of Value Type (0040,A040).
  public static Optional<ValueType> of(String value) {
    for (ValueType type : values()) {
      if (type.name().equals(value) && type != BY_REFERENCE && type != UNKNOWN) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}

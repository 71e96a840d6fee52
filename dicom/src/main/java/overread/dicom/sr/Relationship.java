package overread.dicom.sr;

import java.util.Optional;

/// How a content item relates to its parent (PS3.3 C.17.3.2.4).
public enum Relationship {
  CONTAINS("CONTAINS"),
  HAS_PROPERTIES("HAS PROPERTIES"),
  HAS_OBS_CONTEXT("HAS OBS CONTEXT"),
  HAS_ACQ_CONTEXT("HAS ACQ CONTEXT"),
  INFERRED_FROM("INFERRED FROM"),
  SELECTED_FROM("SELECTED FROM"),
  HAS_CONCEPT_MOD("HAS CONCEPT MOD");

  private final String value;

  Relationship(String value) {
    this.value = value;
  }

  /// The defined term as it stands in Relationship Type (0040,A010).
  public String value() {
    return value;
  }

  /// The relationship with this defined term; empty for a term that the standard does not know.
  public static Optional<Relationship> of(String value) {
    for (Relationship relationship : values()) {
      if (relationship.value.equals(value)) {
        return Optional.of(relationship);
      }
    }
    return Optional.empty();
  }
}

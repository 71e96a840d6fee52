package overread.review.finding;

/// A coded term as received: value, coding scheme designator and meaning (PS3.3 section 8).
///
/// Two concepts are the same term when value and scheme agree, whatever the meaning says; see
/// [#sameCode].
public record CodedConcept(String value, String scheme, String meaning) {
  public CodedConcept {
    if (value.isBlank() || scheme.isBlank()) {
      throw new IllegalArgumentException("A coded concept needs a value and a coding scheme.");
    }
  }

  /// Whether both name the same term; the meaning is only a label.
  public boolean sameCode(CodedConcept other) {
    return value.equals(other.value) && scheme.equals(other.scheme);
  }
}

package overread.dicom.sr;

import java.util.Locale;
import java.util.Optional;
import overread.review.finding.CodedConcept;
import overread.review.finding.Laterality;

/// Codes for the side of the body (CID 244), and back.
public final class Sides {
  private Sides() {}

  /// The side that a code names.
  public static Optional<Laterality> of(CodedConcept code) {
    if (Codes.same(code, Codes.LEFT)) {
      return Optional.of(Laterality.LEFT);
    }
    if (Codes.same(code, Codes.RIGHT)) {
      return Optional.of(Laterality.RIGHT);
    }
    return Codes.same(code, Codes.BILATERAL) ? Optional.of(Laterality.BILATERAL) : Optional.empty();
  }

  /// The code of a side.
  public static CodedConcept code(Laterality laterality) {
    return switch (laterality) {
      case LEFT -> Codes.LEFT;
      case RIGHT -> Codes.RIGHT;
      case BILATERAL -> Codes.BILATERAL;
    };
  }

  /// The side named in words, such as `Right lung`; empty where neither or both are named.
  public static Optional<Laterality> inWords(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    boolean left = lower.matches(".*\\bleft\\b.*");
    boolean right = lower.matches(".*\\bright\\b.*");
    if (left == right) {
      return Optional.empty();
    }
    return Optional.of(left ? Laterality.LEFT : Laterality.RIGHT);
  }
}

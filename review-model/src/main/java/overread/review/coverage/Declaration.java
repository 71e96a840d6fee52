package overread.review.coverage;

import java.util.List;
import overread.review.finding.Algorithm;

/// What the maker of one algorithm version declares: intended use, limits and accuracy. Never
/// borrowed from another version.
public record Declaration(
    Algorithm algorithm,
    String intendedUse,
    List<String> limits,
    List<DeclaredAbnormality> abnormalities) {
  public Declaration {
    limits = List.copyOf(limits);
    abnormalities = List.copyOf(abnormalities);
  }
}

package overread.review.coverage;

import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// One abnormality that an algorithm evaluates, with its declared accuracy in per cent.
///
/// @param sensitivity null when not declared
/// @param population on whom the figures were obtained
/// @param cases number of cases behind the figures, 0 when not declared
public record DeclaredAbnormality(
    CodedConcept code,
    @Nullable Double sensitivity,
    @Nullable Double specificity,
    String population,
    int cases) {}

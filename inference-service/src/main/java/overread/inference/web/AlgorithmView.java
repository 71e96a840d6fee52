package overread.inference.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.inference.result.DemonstrationAlgorithm;
import overread.review.coverage.Declaration;

/// The declaration as JSON.
record AlgorithmView(
    String name,
    String version,
    String manufacturer,
    String intendedUse,
    List<String> limits,
    List<AbnormalityView> abnormalities) {

  /// One abnormality that is evaluated.
  record AbnormalityView(
      String code,
      String scheme,
      String meaning,
      @Nullable Double sensitivity,
      @Nullable Double specificity,
      String population,
      int cases) {}

  static AlgorithmView current() {
    Declaration declaration = DemonstrationAlgorithm.declaration();
    return new AlgorithmView(
        declaration.algorithm().name(),
        declaration.algorithm().version(),
        declaration.algorithm().manufacturer(),
        declaration.intendedUse(),
        declaration.limits(),
        declaration.abnormalities().stream()
            .map(one ->
                new AbnormalityView(
                    one.code().value(),
                    one.code().scheme(),
                    one.code().meaning(),
                    one.sensitivity(),
                    one.specificity(),
                    one.population(),
                    one.cases()))
            .toList());
  }
}

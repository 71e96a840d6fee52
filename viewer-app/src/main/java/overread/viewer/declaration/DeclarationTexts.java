package overread.viewer.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.review.coverage.CoverageState;
import overread.review.coverage.DeclaredAbnormality;
import overread.review.finding.Finding;
import overread.viewer.words.Words;
import overread.wire.AiOverview;
import overread.wire.AlgorithmResult;

/// The declaration of each algorithm in words, by tab, and the answer to *why am I seeing this*.
public final class DeclarationTexts {
  /// A heading with its lines.
  public record Section(String heading, List<String> lines) {}

  private DeclarationTexts() {}

  /// *This study*: each evaluated abnormality with its state and declared accuracy.
  public static List<Section> study(AiOverview ai) {
    return ai.results().stream()
        .map(result -> new Section(result.algorithm().badge(), abnormalities(result)))
        .toList();
  }

  /// *Limits*: intended use and what is outside of it.
  public static List<Section> limits(AiOverview ai) {
    return ai.results().stream()
        .map(result -> {
          var declaration = result.declaration();
          if (declaration == null) {
            return new Section(result.algorithm().badge(), List.of(missing(result)));
          }
          var lines = new ArrayList<String>();
          lines.add(declaration.intendedUse());
          lines.addAll(declaration.limits());
          return new Section(result.algorithm().badge(), lines);
        })
        .toList();
  }

  /// *Here*: what the marks have meant at this site.
  public static List<Section> here(AiOverview ai) {
    return ai.results().stream()
        .map(result ->
            new Section(result.algorithm().badge(), List.of(Words.say("declaration.few-cases"))))
        .toList();
  }

  /// *Rules*: the row of the policy that applied.
  public static List<Section> rules(AiOverview ai) {
    return ai.results().stream()
        .map(result ->
            new Section(
                result.algorithm().badge(),
                List.of(
                    result.decision().explanation(),
                    Words.say("visibility." + result.decision().visibility().name()))))
        .toList();
  }

  /// Why the finding is on the screen, or, without one, why the study shows what it shows.
  public static List<Section> why(@Nullable Finding finding, AiOverview ai) {
    if (finding != null && finding.algorithm() == null) {
      return List.of(new Section(finding.label(), List.of(Words.say("why.person"))));
    }
    var algorithm = finding == null ? null : finding.algorithm();
    var sections = new ArrayList<Section>();
    for (var result : ai.results()) {
      if (algorithm == null || algorithm.equals(result.algorithm())) {
        sections.add(new Section(title(finding, result), reasons(finding, result)));
      }
    }
    if (sections.isEmpty()) {
      var reason = ai.reason();
      sections.add(
          new Section(
              ai.state().words(), List.of(reason == null ? Words.say("why.nothing-ran") : reason)));
    }
    return sections;
  }

  private static String title(@Nullable Finding finding, AlgorithmResult result) {
    return finding == null
        ? result.algorithm().badge()
        : finding.label() + " · " + result.algorithm().badge();
  }

  private static List<String> reasons(@Nullable Finding finding, AlgorithmResult result) {
    var lines = new ArrayList<String>();
    lines.add(result.decision().explanation());
    lines.add(Words.say("visibility." + result.decision().visibility().name()));
    var score = finding == null ? null : finding.score();
    if (score != null) {
      lines.add(Words.say("why.score", score.text(), score.concept().meaning()));
      lines.add(
          Words.say(
              finding != null && finding.rank() < result.decision().threshold()
                  ? "why.below"
                  : "why.above"));
    }
    lines.add(Words.say("why.received", objects(result)));
    return lines;
  }

  private static String objects(AlgorithmResult result) {
    return String.join(
        ", ", result.objects().stream().map(object -> object.modality()).distinct().toList());
  }

  private static List<String> abnormalities(AlgorithmResult result) {
    var declaration = result.declaration();
    var lines = new ArrayList<String>();
    for (var cell : result.coverage()) {
      Optional<DeclaredAbnormality> declared =
          declaration == null
              ? Optional.empty()
              : declaration.abnormalities().stream()
                  .filter(each -> each.code().sameCode(cell.abnormality()))
                  .findFirst();
      lines.add(
          cell.abnormality().meaning()
              + ": "
              + state(cell.state())
              + declared.map(DeclarationTexts::accuracy).orElse(""));
    }
    if (declaration == null) {
      lines.add(missing(result));
    }
    return lines;
  }

  private static String state(CoverageState state) {
    return state.words();
  }

  private static String accuracy(DeclaredAbnormality declared) {
    return "\n"
        + Words.say(
            "declaration.accuracy",
            number(declared.sensitivity()),
            number(declared.specificity()),
            declared.population().isBlank()
                ? Words.say("declaration.undeclared")
                : declared.population(),
            declared.cases() == 0 ? Words.say("declaration.undeclared") : declared.cases());
  }

  private static String number(@Nullable Double percent) {
    return percent == null
        ? Words.say("declaration.undeclared")
        : (percent == Math.rint(percent)
                ? Long.toString(Math.round(percent))
                : Double.toString(percent))
            + " %";
  }

  private static String missing(AlgorithmResult result) {
    return Words.say(
        "declaration.missing", result.algorithm().name(), result.algorithm().version());
  }
}

package overread.viewer.rail;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Finding;
import overread.review.finding.Measurement;
import overread.review.verdict.RejectReason;
import overread.review.verdict.Verdict;
import overread.viewer.verdict.ShownFinding;
import overread.viewer.verdict.Stage;
import overread.viewer.words.Words;

/// Puts findings into the words of the rail.
final class RailRows {
  private static final ThreadLocal<DecimalFormat> NUMBER =
      ThreadLocal.withInitial(
          () -> new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ENGLISH)));

  private RailRows() {}

  /// @param number as beside its mark
  /// @param image series and image of a finding, such as `S4 im 63`, or empty
  static RailRow of(ShownFinding shown, int number, Function<Finding, String> image) {
    var finding = shown.finding().current();
    var algorithm = finding.algorithm();
    return new RailRow(
        shown.id(),
        number,
        finding.label(),
        place(finding, image.apply(finding)),
        finding.measurements().isEmpty() ? "" : size(leading(finding)),
        algorithm == null ? "" : algorithm.badge(),
        finding.score(),
        shown.finding().state(),
        state(shown),
        shown.stage());
  }

  private static Measurement leading(Finding finding) {
    return finding.measurements().stream()
        .filter(measurement -> measurement.unit().value().equals("mm"))
        .findFirst()
        .orElse(finding.measurements().getFirst());
  }

  private static String size(Measurement measurement) {
    return NUMBER.get().format(measurement.value()) + " " + measurement.unit().value();
  }

  private static String place(Finding finding, String image) {
    var site = finding.site();
    var side = finding.laterality();
    return Stream.of(
            side == null ? "" : Words.say("side." + side.name()),
            site == null ? "" : site.meaning(),
            image)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static String state(ShownFinding shown) {
    var state = Words.say("state." + shown.finding().state().name());
    var reason = reason(shown);
    var words = reason == null ? state : state + ": " + reason.words();
    if (shown.stage() == null) {
      return words;
    }
    return shown.stage() == Stage.QUEUED
        ? words + " · " + Words.say("state.queued")
        : Words.say("state.sending");
  }

  private static @Nullable RejectReason reason(ShownFinding shown) {
    var last = shown.finding().last();
    return last != null && last.verdict() instanceof Verdict.Rejected(var reason) ? reason : null;
  }
}

package overread.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Prints the table of results, as Markdown: what, how much, against which budget or peer.
final class Rows {
  private final PrintWriter out;
  private boolean begun;

  Rows(PrintWriter out) {
    this.out = out;
  }

  /// A figure of ours against a budget.
  ///
  /// @param smallerIsBetter whether the budget is an upper bound
  void budget(String what, double value, String unit, double budget, boolean smallerIsBetter) {
    var met = smallerIsBetter ? value <= budget : value >= budget;
    print(
        what,
        number(value) + " " + unit,
        (smallerIsBetter ? "≤ " : "≥ ") + number(budget) + " " + unit,
        met ? "met" : "MISSED");
  }

  /// A figure of ours beside a peer's, both "smaller is faster"; the ratio is theirs over ours.
  void peer(String what, double ours, String unit, String peer, double theirs, double wanted) {
    var ratio = theirs / ours;
    print(
        what,
        number(ours) + " " + unit,
        "%s %s %s".formatted(peer, number(theirs), unit),
        "%s × as fast, wanted %s: %s"
            .formatted(number(ratio), number(wanted), ratio >= wanted ? "met" : "MISSED"));
  }

  /// Figures of ours and a peer's, measured in turn, both "smaller is faster": the medians, and the
  /// median of the ratios of neighbours, which says more than that of the medians on a machine with
  /// other work.
  void pairs(String what, double[] ours, String unit, String peer, double[] theirs, double wanted) {
    var ratio = ratio(theirs, ours);
    print(
        what,
        number(Median.of(ours)) + " " + unit,
        "%s %s %s".formatted(peer, number(Median.of(theirs)), unit),
        "%s × as fast, wanted %s: %s"
            .formatted(number(ratio), number(wanted), ratio >= wanted ? "met" : "MISSED"));
  }

  /// The median of the ratios of figures that were measured in turn.
  static double ratio(double[] over, double[] under) {
    return Median.of(
        IntStream.range(0, over.length).mapToDouble(i -> over[i] / under[i]).toArray());
  }

  /// A figure without a budget.
  void fact(String what, double value, String unit) {
    print(what, number(value) + " " + unit, "", "");
  }

  /// What the next rows have in common.
  void title(String words) {
    print("**" + words + "**", "", "", "");
  }

  /// Something that could not be measured here, and why.
  void skipped(String what, String reason) {
    print(what, "not measured", reason, "");
  }

  private void print(String what, String value, String against, @Nullable String outcome) {
    if (!begun) {
      begun = true;
      line("What (median)", "Measured", "Budget or peer", "Outcome");
      out.println("|---|---|---|---|");
    }
    line(what, value, against, outcome == null ? "" : outcome);
    out.flush();
  }

  private void line(String what, String value, String against, String outcome) {
    out.printf(Locale.ROOT, "| %-66s | %-10s | %-18s | %s |%n", what, value, against, outcome);
  }

  private static String number(double value) {
    if (value >= 100 || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
  }
}

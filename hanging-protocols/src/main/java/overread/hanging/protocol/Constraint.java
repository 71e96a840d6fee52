package overread.hanging.protocol;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// What a rule asks of the values of one fact. Text is compared without regard to case. A fact with
/// several values satisfies a constraint when one of them does, [Lacks] when none does.
public sealed interface Constraint {
  /// True when the values satisfy this.
  boolean accepts(List<String> values);

  /// The constraint as an explanation says it, to follow the fact's name.
  String words();

  /// One value is exactly one of these.
  record OneOf(List<String> expected) implements Constraint {
    public OneOf {
      expected = List.copyOf(expected);
    }

    @Override
    public boolean accepts(List<String> values) {
      return values.stream().anyMatch(v -> expected.stream().anyMatch(v::equalsIgnoreCase));
    }

    @Override
    public String words() {
      return "is " + String.join(" or ", expected);
    }
  }

  /// One value contains one of these words.
  record Contains(List<String> parts) implements Constraint {
    public Contains {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean accepts(List<String> values) {
      return values.stream().anyMatch(v -> parts.stream().anyMatch(p -> contains(v, p)));
    }

    @Override
    public String words() {
      return "contains " + String.join(" or ", parts);
    }
  }

  /// No value contains any of these words; true when nothing is known.
  record Lacks(List<String> parts) implements Constraint {
    public Lacks {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean accepts(List<String> values) {
      return values.stream().noneMatch(v -> parts.stream().anyMatch(p -> contains(v, p)));
    }

    @Override
    public String words() {
      return "does not contain " + String.join(" or ", parts);
    }
  }

  /// One value is a number from `least` to `most`, both included.
  record Between(double least, double most) implements Constraint {
    @Override
    public boolean accepts(List<String> values) {
      return values.stream()
          .map(Constraint::number)
          .anyMatch(n -> n.isPresent() && n.getAsDouble() >= least && n.getAsDouble() <= most);
    }

    @Override
    public String words() {
      return most == Double.POSITIVE_INFINITY
          ? "is at least " + plain(least)
          : "is from " + plain(least) + " to " + plain(most);
    }
  }

  /// At least `least`.
  static Constraint atLeast(double least) {
    return new Between(least, Double.POSITIVE_INFINITY);
  }

  private static boolean contains(String value, String part) {
    return value.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static OptionalDouble number(String value) {
    try {
      return OptionalDouble.of(Double.parseDouble(value));
    } catch (NumberFormatException notANumber) {
      return OptionalDouble.empty();
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}

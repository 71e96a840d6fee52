package overread.viewer.adding;

import java.util.Comparator;
import java.util.List;
import java.util.ResourceBundle;
import overread.review.finding.CodedConcept;

/// A name for a finding that two letters choose.
///
/// @param letters two capital letters
/// @param words as shown
public record FindingLabel(String letters, CodedConcept code, String words) {
  /// The labels of this site, by their words.
  public static List<FindingLabel> all() {
    var bundle = ResourceBundle.getBundle("overread.viewer.adding.labels");
    return bundle.keySet().stream()
        .map(letters -> of(letters, bundle.getString(letters)))
        .sorted(Comparator.comparing(FindingLabel::words))
        .toList();
  }

  private static FindingLabel of(String letters, String line) {
    var parts = line.split("\\|", -1);
    if (letters.length() != 2 || parts.length != 4) {
      throw new IllegalArgumentException(
          "labels.properties: write two letters = code|scheme|meaning|words, not: "
              + letters
              + "="
              + line);
    }
    return new FindingLabel(letters, new CodedConcept(parts[0], parts[1], parts[2]), parts[3]);
  }
}

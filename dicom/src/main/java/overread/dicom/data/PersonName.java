package overread.dicom.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A person name in its three component groups (PS3.5 section 6.2.1).
///
/// @param alphabetic in a single-byte script, e.g. romanised
/// @param ideographic in ideographs or another script
/// @param phonetic as it is spoken, e.g. in hiragana
public record PersonName(Components alphabetic, Components ideographic, Components phonetic) {
  /// The five components of one group; absent ones are empty.
  public record Components(
      String family, String given, String middle, String prefix, String suffix) {
    static final Components NONE = new Components("", "", "", "", "");

    static Components parse(String group) {
      String[] parts = group.split("\\^", 5);
      String[] five = new String[5];
      for (int i = 0; i < 5; i++) {
        five[i] = i < parts.length ? parts[i].strip() : "";
      }
      return new Components(five[0], five[1], five[2], five[3], five[4]);
    }

    public boolean isEmpty() {
      return equals(NONE);
    }

    /// With carets, trailing empty components left out.
    @Override
    public String toString() {
      return joined(List.of(family, given, middle, prefix, suffix), "^");
    }

    /// As it is said: prefix, given, middle, family, suffix.
    public String spoken() {
      return Stream.of(prefix, given, middle, family, suffix)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" "));
    }
  }

  /// Parses the value of a PN element; more than three groups or five components are cut off.
  public static PersonName parse(String value) {
    String[] groups = value.split("=", 4);
    return new PersonName(group(groups, 0), group(groups, 1), group(groups, 2));
  }

  private static Components group(String[] groups, int index) {
    return index < groups.length ? Components.parse(groups[index]) : Components.NONE;
  }

  /// As in the element, trailing empty groups left out.
  @Override
  public String toString() {
    return joined(List.of(alphabetic.toString(), ideographic.toString(), phonetic.toString()), "=");
  }

  private static String joined(List<String> parts, String delimiter) {
    List<String> kept = new ArrayList<>(parts);
    while (!kept.isEmpty() && kept.getLast().isEmpty()) {
      kept.removeLast();
    }
    return String.join(delimiter, kept);
  }
}

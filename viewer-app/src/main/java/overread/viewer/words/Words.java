package overread.viewer.words;

import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the workstation. Places in a text are `{0}`, `{1}` …; a missing text is a mistake
/// of the build, found by a test.
public final class Words {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("overread.viewer.words.words", Locale.getDefault());

  private Words() {}

  /// The text of that name with its places filled.
  public static String say(String key, Object... places) {
    var text = BUNDLE.getString(key);
    for (var i = 0; i < places.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(places[i]));
    }
    return text;
  }

  /// The text for a count: `key.one` for one, `key.many` for any other number.
  public static String count(String key, long count) {
    return say(count == 1 ? key + ".one" : key + ".many", count);
  }
}

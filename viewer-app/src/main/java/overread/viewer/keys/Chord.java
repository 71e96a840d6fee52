package overread.viewer.keys;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key with its modifiers. Signs such as `?` are met by the sign that the key types, whatever the
/// keyboard's layout.
///
/// @param key name of a [KeyCode], or one sign
public record Chord(String key, boolean control, boolean alt, boolean shift) {
  private static final Map<String, KeyCode> NAMED =
      Map.ofEntries(
          Map.entry("Enter", KeyCode.ENTER),
          Map.entry("Esc", KeyCode.ESCAPE),
          Map.entry("Space", KeyCode.SPACE),
          Map.entry("Tab", KeyCode.TAB),
          Map.entry("Up", KeyCode.UP),
          Map.entry("Down", KeyCode.DOWN),
          Map.entry("Left", KeyCode.LEFT),
          Map.entry("Right", KeyCode.RIGHT),
          Map.entry("Home", KeyCode.HOME),
          Map.entry("End", KeyCode.END),
          Map.entry("PgUp", KeyCode.PAGE_UP),
          Map.entry("PgDn", KeyCode.PAGE_DOWN),
          Map.entry("Num+", KeyCode.ADD),
          Map.entry("Num-", KeyCode.SUBTRACT),
          Map.entry("Num*", KeyCode.MULTIPLY),
          Map.entry("Num0", KeyCode.NUMPAD0),
          Map.entry("Delete", KeyCode.DELETE),
          Map.entry("F5", KeyCode.F5),
          Map.entry("F11", KeyCode.F11));

  /// Keys of the numeric pad that type a sign and are keys of their own here.
  private static final Set<KeyCode> PAD =
      EnumSet.of(KeyCode.ADD, KeyCode.SUBTRACT, KeyCode.MULTIPLY, KeyCode.DIVIDE, KeyCode.DECIMAL);

  /// Reads a text such as `Ctrl+Z`, `Shift+Enter` or `?`.
  public static Chord of(String text) {
    var rest = text;
    var modifiers = new ArrayList<String>();
    for (var modifier : List.of("Ctrl+", "Alt+", "Shift+")) {
      if (rest.startsWith(modifier) && rest.length() > modifier.length()) {
        modifiers.add(modifier);
        rest = rest.substring(modifier.length());
      }
    }
    if (!NAMED.containsKey(rest) && rest.length() != 1) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no key: write for example Ctrl+Z, Shift+Enter, PgDn or a sign.");
    }
    return new Chord(
        rest,
        modifiers.contains("Ctrl+"),
        modifiers.contains("Alt+"),
        modifiers.contains("Shift+"));
  }

  /// Whether this key press is meant.
  public boolean matches(KeyEvent event) {
    if (control != event.isControlDown() || alt != event.isAltDown()) {
      return false;
    }
    var named = NAMED.get(key);
    if (named != null) {
      return shift == event.isShiftDown() && event.getCode() == named;
    }
    var sign = key.charAt(0);
    if (Character.isLetterOrDigit(sign)) {
      return shift == event.isShiftDown() && event.getCode() == code(sign);
    }
    return !event.getCode().isKeypadKey()
        && !PAD.contains(event.getCode())
        && (key.equals(event.getText()) || typedWithoutText(event, sign));
  }

  /// Some platforms give no text for a press with modifiers: then the key itself must do.
  private static boolean typedWithoutText(KeyEvent event, char sign) {
    if (!event.getText().isEmpty() && event.getText().charAt(0) >= ' ' && !event.isShiftDown()) {
      return false;
    }
    return switch (sign) {
      case '?' -> event.isShiftDown() && event.getCode() == KeyCode.SLASH;
      case '=' -> !event.isShiftDown() && event.getCode() == KeyCode.EQUALS;
      case '+' -> event.isShiftDown() && event.getCode() == KeyCode.EQUALS;
      case '-' -> !event.isShiftDown() && event.getCode() == KeyCode.MINUS;
      case '.' -> !event.isShiftDown() && event.getCode() == KeyCode.PERIOD;
      case ',' -> !event.isShiftDown() && event.getCode() == KeyCode.COMMA;
      default -> false;
    };
  }

  private static KeyCode code(char sign) {
    return KeyCode.valueOf(
        Character.isDigit(sign) ? "DIGIT" + sign : String.valueOf(sign).toUpperCase(Locale.ROOT));
  }

  /// Whether this key also types a sign, so that it belongs to a text field that has the focus.
  public boolean typesText() {
    return !control && !alt && (!NAMED.containsKey(key) || key.equals("Space"));
  }

  @Override
  public String toString() {
    return (control ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + key;
  }
}

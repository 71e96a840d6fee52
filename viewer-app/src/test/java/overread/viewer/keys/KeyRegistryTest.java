package overread.viewer.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class KeyRegistryTest {
  private static final Set<KeyContext> REVIEWING =
      EnumSet.of(KeyContext.EVERYWHERE, KeyContext.DESK, KeyContext.REVIEW);
  private static final Set<KeyContext> BLIND =
      EnumSet.of(KeyContext.EVERYWHERE, KeyContext.DESK, KeyContext.BLIND);

  static KeyEvent press(String text, KeyCode code, boolean shift, boolean control, boolean alt) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, control, alt, false);
  }

  @Test
  void theDefaultKeysHoldNoConflictInOverlappingContexts() {
    assertThat(KeyRegistry.standard().shown(Command.ACCEPT)).isEqualTo("A");
  }

  @Test
  void aKeyThatWouldMeanTwoThingsIsRefusedAndNamed() {
    assertThatThrownBy(() -> new KeyRegistry(Map.of(Command.INVERT, List.of(Chord.of("A")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A means both INVERT and ACCEPT; A means both INVERT and AGREE_NOW");
  }

  @Test
  void theSameKeyMayMeanDifferentThingsWhereOnlyOneCanHold() {
    var keys = KeyRegistry.standard();
    var enter = press("\r", KeyCode.ENTER, false, false, false);
    assertThat(keys.command(enter, REVIEWING)).contains(Command.NEXT_FINDING);
    assertThat(keys.command(enter, BLIND)).contains(Command.REVEAL);
    assertThat(keys.command(enter, EnumSet.of(KeyContext.EVERYWHERE, KeyContext.WORKLIST)))
        .contains(Command.OPEN_STUDY);
  }

  @Test
  void keysOfAiMeanNothingOnABlindDesk() {
    var keys = KeyRegistry.standard();
    for (var command : Command.values()) {
      if (command.context() == KeyContext.REVIEW || command.context() == KeyContext.COMPARISON) {
        for (var code :
            List.of(KeyCode.A, KeyCode.R, KeyCode.M, KeyCode.G, KeyCode.D, KeyCode.F, KeyCode.E)) {
          assertThat(keys.command(press("", code, false, false, false), BLIND)).isEmpty();
        }
      }
    }
    assertThat(keys.command(press("?", KeyCode.SLASH, true, false, false), BLIND)).isEmpty();
  }

  @Test
  void signsAreMetWhateverTheLayout() {
    var keys = KeyRegistry.standard();
    assertThat(keys.command(press("?", KeyCode.SLASH, true, false, false), REVIEWING))
        .contains(Command.EXPLAIN);
    assertThat(keys.command(press("?", KeyCode.MINUS, true, false, false), REVIEWING))
        .contains(Command.EXPLAIN);
    assertThat(keys.command(press("", KeyCode.EQUALS, false, false, false), REVIEWING))
        .contains(Command.FIT);
  }

  @Test
  void theNumericPadDecidesFromEverywhereOnTheDesk() {
    var keys = KeyRegistry.standard();
    assertThat(keys.command(press("+", KeyCode.ADD, false, false, false), REVIEWING))
        .contains(Command.ACCEPT);
    assertThat(keys.command(press("-", KeyCode.SUBTRACT, false, false, false), REVIEWING))
        .contains(Command.REJECT);
    assertThat(keys.command(press("*", KeyCode.MULTIPLY, false, false, false), REVIEWING))
        .contains(Command.MODIFY);
    assertThat(keys.command(press("0", KeyCode.NUMPAD0, false, false, false), REVIEWING))
        .contains(Command.TOGGLE_AI_LAYER);
  }

  @Test
  void escapeNeverDecides() {
    var keys = KeyRegistry.standard();
    assertThat(keys.command(press("", KeyCode.ESCAPE, false, false, false), REVIEWING))
        .contains(Command.CANCEL);
  }
}

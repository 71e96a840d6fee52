package overread.viewer.keys;

import static overread.viewer.keys.KeyContext.BLIND;
import static overread.viewer.keys.KeyContext.COMPARISON;
import static overread.viewer.keys.KeyContext.DESK;
import static overread.viewer.keys.KeyContext.EVERYWHERE;
import static overread.viewer.keys.KeyContext.REVIEW;
import static overread.viewer.keys.KeyContext.WORKLIST;

import java.util.List;
import java.util.stream.Stream;

/// Everything that a key can do, with the keys it has until someone remaps it (desk.md §2).
public enum Command {
  CANCEL(EVERYWHERE, "Esc"),
  FULL_SCREEN(EVERYWHERE, "F11"),

  OPEN_STUDY(WORKLIST, "Enter"),
  REFRESH(WORKLIST, "F5"),
  FIND(WORKLIST, "Ctrl+F"),
  TOGGLE_AI_COLUMNS(WORKLIST, "Alt+A"),
  SIGN_OUT(WORKLIST, "Ctrl+Q"),

  CLOSE_STUDY(DESK, "Ctrl+W"),
  ADD_FINDING(DESK, "N"),
  WITHDRAW_OWN(DESK, "Delete"),
  UNDO(DESK, "Ctrl+Z"),
  REDO(DESK, "Ctrl+Y"),
  TOGGLE_MY_LAYER(DESK, "Shift+G"),
  PEEK(DESK, "Space"),
  SIGN(DESK, "Ctrl+S"),
  AMEND(DESK, "Ctrl+E"),
  NEXT_IMAGE(DESK, "Down"),
  PREVIOUS_IMAGE(DESK, "Up"),
  NEXT_IMAGES(DESK, "Shift+Down"),
  PREVIOUS_IMAGES(DESK, "Shift+Up"),
  FIRST_IMAGE(DESK, "Home"),
  LAST_IMAGE(DESK, "End"),
  NEXT_SERIES(DESK, "PgDn"),
  PREVIOUS_SERIES(DESK, "PgUp"),
  NEXT_VIEWPORT(DESK, "Tab"),
  PREVIOUS_VIEWPORT(DESK, "Shift+Tab"),
  NEXT_STAGE(DESK, "."),
  PREVIOUS_STAGE(DESK, ","),
  WINDOW_TOOL(DESK, "W"),
  PAN_TOOL(DESK, "T"),
  ZOOM_TOOL(DESK, "Z"),
  SCROLL_TOOL(DESK, "S"),
  PRESET_1(DESK, "1"),
  PRESET_2(DESK, "2"),
  PRESET_3(DESK, "3"),
  PRESET_4(DESK, "4"),
  PRESET_5(DESK, "5"),
  PRESET_6(DESK, "6"),
  OBJECT_WINDOW(DESK, "0"),
  PRESENTATION_MENU(DESK, "P"),
  INVERT(DESK, "I"),
  HIDE_TEXT(DESK, "Shift+I"),
  ROTATE_RIGHT(DESK, "Alt+R"),
  ROTATE_LEFT(DESK, "Alt+L"),
  FLIP_HORIZONTAL(DESK, "Alt+H"),
  FLIP_VERTICAL(DESK, "Alt+V"),
  FIT(DESK, "="),
  ZOOM_IN(DESK, "+"),
  ZOOM_OUT(DESK, "-"),
  RESET(DESK, "Ctrl+R"),

  NEXT_FINDING(REVIEW, "J", "Enter"),
  PREVIOUS_FINDING(REVIEW, "K"),
  ACCEPT(REVIEW, "A", "Num+"),
  REJECT(REVIEW, "R", "Num-"),
  MODIFY(REVIEW, "M", "Num*"),
  REASON_1(REVIEW, "Shift+1"),
  REASON_2(REVIEW, "Shift+2"),
  REASON_3(REVIEW, "Shift+3"),
  REASON_4(REVIEW, "Shift+4"),
  REASON_5(REVIEW, "Shift+5"),
  REASON_6(REVIEW, "Shift+6"),
  ESCALATE(REVIEW, "E"),
  TOGGLE_AI_LAYER(REVIEW, "G", "Num0"),
  DECLARATION(REVIEW, "D"),
  EXPLAIN(REVIEW, "?"),
  NEXT_TAB(REVIEW, "F"),

  NEXT_OWN_FINDING(BLIND, "J"),
  PREVIOUS_OWN_FINDING(BLIND, "K"),
  LOCK(BLIND, "Shift+Enter"),
  REVEAL(BLIND, "Enter"),

  NEXT_COMPARED(COMPARISON, "J"),
  PREVIOUS_COMPARED(COMPARISON, "K"),
  SKIP_BEAT(COMPARISON, "Enter"),
  AGREE_NOW(COMPARISON, "A"),
  STILL_DISAGREE(COMPARISON, "R"),
  UNSURE(COMPARISON, "U"),
  COMPARISON_AI_LAYER(COMPARISON, "G"),
  COMPARISON_DECLARATION(COMPARISON, "D"),
  COMPARISON_EXPLAIN(COMPARISON, "?");

  private final KeyContext context;
  private final List<Chord> defaults;

  Command(KeyContext context, String... chords) {
    this.context = context;
    this.defaults = Stream.of(chords).map(Chord::of).toList();
  }

  /// Where it holds.
  public KeyContext context() {
    return context;
  }

  /// The keys it has until someone remaps it.
  public List<Chord> defaults() {
    return defaults;
  }
}

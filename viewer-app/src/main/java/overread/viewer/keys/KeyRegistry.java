package overread.viewer.keys;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyEvent;

/// Which command a key press means now. One registry for the whole workstation; a chord that means
/// two things in overlapping contexts is refused.
public final class KeyRegistry {
  private final Map<Command, List<Chord>> chords = new EnumMap<>(Command.class);

  /// The default keys with some commands remapped.
  public KeyRegistry(Map<Command, List<Chord>> remapped) {
    for (var command : Command.values()) {
      chords.put(command, List.copyOf(remapped.getOrDefault(command, command.defaults())));
    }
    var conflicts = conflicts();
    if (!conflicts.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", conflicts));
    }
  }

  /// The default keys.
  public static KeyRegistry standard() {
    return new KeyRegistry(Map.of());
  }

  /// The command that this press means in the contexts that hold now.
  public Optional<Command> command(KeyEvent event, Set<KeyContext> holding) {
    for (var entry : chords.entrySet()) {
      if (holding.contains(entry.getKey().context())
          && entry.getValue().stream().anyMatch(chord -> chord.matches(event))) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /// The first key of a command, as shown in hints.
  public String shown(Command command) {
    var keys = chords.getOrDefault(command, List.of());
    return keys.isEmpty() ? "" : keys.getFirst().toString();
  }

  private List<String> conflicts() {
    var conflicts = new ArrayList<String>();
    var commands = Command.values();
    for (var i = 0; i < commands.length; i++) {
      for (var j = i + 1; j < commands.length; j++) {
        var first = commands[i];
        var second = commands[j];
        if (first.context().overlaps(second.context())) {
          chords.getOrDefault(first, List.of()).stream()
              .filter(chords.getOrDefault(second, List.of())::contains)
              .map(chord -> chord + " means both " + first + " and " + second)
              .forEach(conflicts::add);
        }
      }
    }
    return conflicts;
  }
}

package overread.hanging.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One cell of a stage's grid and what hangs there.
///
/// @param row 0-based from the top
/// @param column 0-based from the left
/// @param window null: the image's own first window
public record ViewportSpec(
    int row,
    int column,
    String displaySet,
    InitialImage image,
    @Nullable InitialWindow window,
    List<String> syncGroups) {
  public ViewportSpec {
    syncGroups = List.copyOf(syncGroups);
  }
}

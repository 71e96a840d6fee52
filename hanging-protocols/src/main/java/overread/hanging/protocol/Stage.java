package overread.hanging.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One step of a protocol: a grid of viewports. A stage can be shown when every display set that
/// its viewports name was found.
public record Stage(String name, int rows, int columns, List<ViewportSpec> viewports) {
  public Stage {
    viewports = List.copyOf(viewports);
    Set<List<Integer>> taken = new HashSet<>();
    for (ViewportSpec viewport : viewports) {
      if (viewport.row() < 0
          || viewport.row() >= rows
          || viewport.column() < 0
          || viewport.column() >= columns) {
        throw new IllegalArgumentException("Stage " + name + " has a viewport outside its grid.");
      }
      if (!taken.add(List.of(viewport.row(), viewport.column()))) {
        throw new IllegalArgumentException("Stage " + name + " has two viewports in one cell.");
      }
    }
    if (viewports.isEmpty()) {
      throw new IllegalArgumentException("Stage " + name + " has no viewport.");
    }
  }
}

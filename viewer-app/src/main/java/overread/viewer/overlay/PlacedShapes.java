package overread.viewer.overlay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shapes that a region makes on a stack.
///
/// @param refusal why some of it is not drawn, as a sentence; null when none is missing
record PlacedShapes(List<MarkShape> shapes, @Nullable String refusal) {
  PlacedShapes {
    shapes = List.copyOf(shapes);
  }

  static PlacedShapes of(List<MarkShape> shapes) {
    return new PlacedShapes(shapes, null);
  }

  static PlacedShapes elsewhere() {
    return new PlacedShapes(List.of(), null);
  }

  static PlacedShapes refused(String reason) {
    return new PlacedShapes(List.of(), reason);
  }
}

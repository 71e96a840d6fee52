package overread.viewer.overlay;

import java.util.List;
import java.util.Optional;

/// What is drawn for one finding.
///
/// @param label the few characters beside it, such as its number on the rail
/// @param original the shapes before a reader changed them, drawn as a ghost; else none
public record Mark(
    String findingId,
    Layer layer,
    MarkState state,
    String label,
    List<MarkShape> shapes,
    List<MarkShape> original) {
  public Mark {
    if (shapes.isEmpty()) {
      throw new IllegalArgumentException("A mark needs a shape.");
    }
    shapes = List.copyOf(shapes);
    original = List.copyOf(original);
  }

  /// A mark as it was made.
  public Mark(
      String findingId, Layer layer, MarkState state, String label, List<MarkShape> shapes) {
    this(findingId, layer, state, label, shapes, List.of());
  }

  /// The same place in another state.
  public Mark withState(MarkState newState) {
    return new Mark(findingId, layer, newState, label, shapes, original);
  }

  /// The shapes on one frame.
  public List<MarkShape> on(String sopInstanceUid, int frame) {
    return shapes.stream()
        .filter(shape -> shape.frame() == frame && shape.sopInstanceUid().equals(sopInstanceUid))
        .toList();
  }

  /// The box around its shapes on one frame; empty when it isn't there.
  public Optional<ImageBox> boxOn(String sopInstanceUid, int frame) {
    return on(sopInstanceUid, frame).stream().map(MarkShape::box).reduce(ImageBox::union);
  }
}

package overread.viewer.overlay;

/// Where a finding can be drawn on a stack.
public sealed interface MarkPlacement {
  /// It lies on the stack.
  record Placed(Mark mark) implements MarkPlacement {}

  /// It is placed safely, and no part of it lies on this stack.
  record Elsewhere() implements MarkPlacement {}

  /// It can't be placed safely, or there is nothing to draw.
  ///
  /// @param reason a sentence for the reader
  record NotDrawable(String reason) implements MarkPlacement {}
}

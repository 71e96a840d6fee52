package overread.viewer.overlay;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import overread.viewer.render.ViewTransform;

/// The marks of one slice as shape nodes. They are placed from the view's transform rather than
/// scaled, so that strokes and labels keep their size. Nothing here touches the image.
public final class MarkLayer extends Group {
  private record Scene(
      List<Mark> marks,
      @Nullable String focused,
      String sopInstanceUid,
      int frame,
      ViewTransform view,
      double pixelScale) {}

  private @Nullable Scene shown;

  public MarkLayer() {
    setManaged(false);
    setMouseTransparent(true);
  }

  /// Draws the marks that lie on a frame; does nothing when all is as it was.
  ///
  /// @param focused id of the finding to stand out
  /// @param pixelScale device pixels for one unit of the scene
  public void show(
      List<Mark> marks,
      @Nullable String focused,
      String sopInstanceUid,
      int frame,
      ViewTransform view,
      double pixelScale) {
    var scene = new Scene(List.copyOf(marks), focused, sopInstanceUid, frame, view, pixelScale);
    if (scene.equals(shown)) {
      return;
    }
    shown = scene;
    var nodes = new ArrayList<Node>();
    for (var mark : marks) {
      var drawn = new MarkDrawing(mark, mark.findingId().equals(focused), view, pixelScale);
      nodes.add(drawn.on(sopInstanceUid, frame));
    }
    getChildren().setAll(nodes);
  }
}

package overread.viewer.viewport;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Vec3;
import overread.viewer.image.ImageStack;

/// Scrolls viewports together by position in the patient. Two stacks in one frame of reference show
/// the same place; in different ones (a prior) the offset that they had when they were linked
/// stays.
public final class LinkedScroll {
  private record Linked(ChangeListener<Number> listener, double offset) {}

  private final Map<Viewport, Linked> viewports = new LinkedHashMap<>();
  private boolean following;

  /// Links a viewport as it stands now.
  public void link(Viewport viewport) {
    unlink(viewport);
    ChangeListener<Number> listener = (_, _, _) -> scrolled(viewport);
    var offset = viewports.isEmpty() ? 0 : offsetTo(viewports.keySet().iterator().next(), viewport);
    viewports.put(viewport, new Linked(listener, offset));
    viewport.indexProperty().addListener(listener);
  }

  public void unlink(Viewport viewport) {
    var linked = viewports.remove(viewport);
    if (linked != null) {
      viewport.indexProperty().removeListener(linked.listener());
    }
  }

  public boolean isLinked(Viewport viewport) {
    return viewports.containsKey(viewport);
  }

  private void scrolled(Viewport leader) {
    var plane = plane(leader);
    var own = viewports.get(leader);
    if (following || plane == null || own == null) {
      return;
    }
    following = true;
    try {
      viewports.forEach((viewport, linked) -> {
        if (viewport != leader) {
          follow(viewport, plane, linked.offset() - own.offset());
        }
      });
    } finally {
      following = false;
    }
  }

  private static void follow(Viewport viewport, ImagePlane leader, double offset) {
    var stack = viewport.stackProperty().get();
    if (stack == null) {
      return;
    }
    var depth = depth(leader.position(), leader) + offset;
    var best = nearest(stack, leader, depth);
    if (best >= 0) {
      viewport.goTo(best);
    }
  }

  private static int nearest(ImageStack stack, ImagePlane leader, double depth) {
    var best = -1;
    var bestDistance = Double.POSITIVE_INFINITY;
    for (int index = 0; index < stack.size(); index++) {
      var plane = stack.plane(index);
      if (plane.isEmpty() || !plane.get().parallelTo(leader)) {
        continue;
      }
      var distance = Math.abs(depth(plane.get().position(), leader) - depth);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = index;
      }
    }
    return best;
  }

  /// Millimetres that `other` lies further along the normal than `first`; 0 where both share a
  /// frame of reference or one has no place in space.
  private static double offsetTo(Viewport first, Viewport other) {
    var one = plane(first);
    var two = plane(other);
    if (one == null || two == null || one.sameFrameOfReference(two)) {
      return 0;
    }
    return depth(two.position(), one) - depth(one.position(), one);
  }

  private static double depth(Vec3 position, ImagePlane along) {
    return position.dot(along.normal());
  }

  private static @Nullable ImagePlane plane(Viewport viewport) {
    return viewport.slice().flatMap(slice -> slice.plane()).orElse(null);
  }
}

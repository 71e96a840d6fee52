package overread.viewer.hanging;

import java.util.List;
import overread.hanging.matching.HungStage;
import overread.viewer.viewport.Viewport;

/// Viewports that scroll together: to the same place in the patient where they share a frame of
/// reference, else by the same number of slices.
final class ViewportLinks {
  private boolean following;

  /// Links the viewports of a stage that are to scroll together.
  static void link(HungStage hung, List<HungPane> panes) {
    var together =
        hung.viewports().stream()
            .filter(each -> !each.viewport().syncGroups().isEmpty())
            .map(each ->
                panes
                    .get(each.viewport().row() * hung.stage().columns() + each.viewport().column())
                    .viewport())
            .toList();
    if (together.size() > 1) {
      new ViewportLinks().link(together);
    }
  }

  /// Links these; the first that moves leads.
  private void link(List<Viewport> viewports) {
    for (var leader : viewports) {
      leader
          .indexProperty()
          .addListener((_, before, now) -> {
            if (!following && before.intValue() >= 0) {
              follow(viewports, leader, now.intValue() - before.intValue());
            }
          });
    }
  }

  private void follow(List<Viewport> viewports, Viewport leader, int moved) {
    following = true;
    try {
      for (var follower : viewports) {
        if (follower != leader) {
          var same = samePlace(leader, follower);
          if (same >= 0) {
            follower.goTo(same);
          } else {
            follower.step(moved);
          }
        }
      }
    } finally {
      following = false;
    }
  }

  /// The follower's slice nearest to the leader's, or -1 without a common frame of reference.
  private static int samePlace(Viewport leader, Viewport follower) {
    var here = leader.slice().flatMap(slice -> slice.plane()).orElse(null);
    var stack = follower.stackProperty().get();
    if (here == null || stack == null) {
      return -1;
    }
    var best = -1;
    var least = Double.POSITIVE_INFINITY;
    for (var i = 0; i < stack.size(); i++) {
      var there = stack.plane(i).orElse(null);
      if (there == null || !there.frameOfReferenceUid().equals(here.frameOfReferenceUid())) {
        return -1;
      }
      var distance = Math.abs(there.distance(here.position()));
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}

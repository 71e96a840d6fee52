package overread.hanging.protocol;

import java.util.Set;

/// Viewports that name this group do the listed things together.
public record SyncGroup(String id, Set<Linked> linked) {
  public SyncGroup {
    linked = Set.copyOf(linked);
  }
}

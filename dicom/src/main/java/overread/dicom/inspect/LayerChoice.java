package overread.dicom.inspect;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import overread.dicom.pr.OverlayUse;

/// Which layers of presentation states, and which overlay planes of images, are to be drawn. A
/// plane is named by its group, such as `6000`.
///
/// @param only the only ones, or null for all
/// @param hidden those to leave out
public record LayerChoice(@Nullable Set<String> only, Set<String> hidden) {
  /// Everything.
  public static final LayerChoice ALL = new LayerChoice(null, Set.of());

  public LayerChoice {
    only = only == null ? null : Set.copyOf(only);
    hidden = Set.copyOf(hidden);
  }

  /// Whether a layer is drawn.
  public boolean shows(String layer) {
    return !hidden.contains(layer) && (only == null || only.contains(layer));
  }

  /// Whether an overlay plane that no state puts into a layer is drawn.
  boolean showsPlane(int group) {
    return shows(name(group));
  }

  /// Whether an overlay plane is drawn that a state puts into a layer.
  boolean shows(OverlayUse use) {
    return shows(use.layer()) && !hidden.contains(name(use.group()));
  }

  private static String name(int group) {
    return Integer.toHexString(group).toUpperCase(Locale.ROOT);
  }
}

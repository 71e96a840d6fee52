package overread.dicom.sr;

import java.util.Optional;

/// Finds items by their ordinal path.
final class ItemPaths {
  private static final int LONGEST_ORDINAL = 8;

  private ItemPaths() {}

  /// The item below `root` at a path such as `1.9.2`; empty where there is none.
  static Optional<ContentItem> find(ContentItem root, String path) {
    String[] ordinals = path.split("\\.", -1);
    if (ordinal(ordinals[0]) != 1) {
      return Optional.empty();
    }
    ContentItem item = root;
    for (int level = 1; level < ordinals.length; level++) {
      int child = ordinal(ordinals[level]);
      if (child < 1 || child > item.children().size()) {
        return Optional.empty();
      }
      item = item.children().get(child - 1);
    }
    return Optional.of(item);
  }

  private static int ordinal(String text) {
    boolean number =
        !text.isEmpty()
            && text.length() < LONGEST_ORDINAL
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(text) : -1;
  }
}

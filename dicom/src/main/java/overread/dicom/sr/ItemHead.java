package overread.dicom.sr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// What every content item has beside its value (PS3.3 C.17.3).
///
/// @param path ordinal path such as `1.9.2`, counted from 1 at the root as in Referenced Content
///   Item Identifier; empty until a document has numbered its tree
/// @param relationship to the parent; null for the root
/// @param name the concept name; null where the item has none
/// @param observationUid Observation UID (0040,A171) of this item, or null
/// @param observationDateTime Observation DateTime (0040,A032) as received, or null
/// @param children in document order
public record ItemHead(
    String path,
    @Nullable Relationship relationship,
    @Nullable CodedConcept name,
    @Nullable String observationUid,
    @Nullable String observationDateTime,
    List<ContentItem> children) {
  public ItemHead {
    children = List.copyOf(children);
  }

  /// The head of an item to be written, not yet numbered.
  public static ItemHead of(Relationship relationship, @Nullable CodedConcept name) {
    return new ItemHead("", relationship, name, null, null, List.of());
  }

  ItemHead withChildren(List<ContentItem> children) {
    return new ItemHead(path, relationship, name, observationUid, observationDateTime, children);
  }

  ItemHead withObservation(@Nullable String uid, @Nullable String dateTime) {
    return new ItemHead(path, relationship, name, uid, dateTime, children);
  }

  /// The same head with `path`, its descendants numbered below it.
  ItemHead numbered(String path) {
    List<ContentItem> numbered = new ArrayList<>(children.size());
    for (int i = 0; i < children.size(); i++) {
      numbered.add(children.get(i).numbered(path + "." + (i + 1)));
    }
    return new ItemHead(path, relationship, name, observationUid, observationDateTime, numbered);
  }
}

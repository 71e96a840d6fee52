package overread.dicom.sr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// A CONTAINER: a heading with items below it.
///
/// @param continuity Continuity of Content (0040,A050), `SEPARATE` or `CONTINUOUS`
/// @param template Template Identifier (0040,DB00) such as `1500`, or null
public record ContainerItem(ItemHead head, String continuity, @Nullable String template)
    implements ContentItem {
  @Override
  public ValueType type() {
    return ValueType.CONTAINER;
  }

  @Override
  public ContainerItem withHead(ItemHead head) {
    return new ContainerItem(head, continuity, template);
  }

  /// A container to be written below another item.
  public static ContainerItem of(
      Relationship relationship,
      @Nullable CodedConcept name,
      @Nullable String template,
      List<ContentItem> children) {
    return new ContainerItem(
        ItemHead.of(relationship, name).withChildren(children), "SEPARATE", template);
  }

  /// The root of a document to be written.
  public static ContainerItem root(
      CodedConcept title, String template, List<ContentItem> children) {
    return new ContainerItem(
        new ItemHead("", null, title, null, null, children), "SEPARATE", template);
  }

  /// The same container with its own Observation UID and DateTime.
  public ContainerItem observed(@Nullable String uid, @Nullable String dateTime) {
    return withHead(head.withObservation(uid, dateTime));
  }
}

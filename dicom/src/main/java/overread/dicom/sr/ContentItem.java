package overread.dicom.sr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// One node of a structured report's content tree, by value type (PS3.3 C.17.3).
///
/// Items are immutable. A value that could not be read is null in the record, so that an item is
/// listed even when it is not understood.
public sealed interface ContentItem
    permits ContainerItem,
        TextItem,
        CodeItem,
        NumericItem,
        TimeItem,
        UidItem,
        PersonNameItem,
        PlanarItem,
        SpatialItem,
        TimeRangeItem,
        ObjectItem,
        ByReferenceItem,
        UnknownItem {
  /// Path, relationship, concept name and children.
  ItemHead head();

  /// The value type of this item.
  ValueType type();

  /// The same item and value with another head.
  ContentItem withHead(ItemHead head);

  /// The ordinal path, such as `1.9.2`.
  default String path() {
    return head().path();
  }

  /// How this item relates to its parent; null for the root.
  default @Nullable Relationship relationship() {
    return head().relationship();
  }

  /// The concept name, or null.
  default @Nullable CodedConcept name() {
    return head().name();
  }

  /// The children in document order.
  default List<ContentItem> children() {
    return head().children();
  }

  /// Whether the concept name is this code.
  default boolean is(CodedConcept concept) {
    CodedConcept name = name();
    return name != null && Codes.same(name, concept);
  }

  /// The same item with these children.
  default ContentItem with(List<ContentItem> children) {
    return withHead(head().withChildren(children));
  }

  /// The same item with these children.
  default ContentItem with(ContentItem... children) {
    return with(List.of(children));
  }

  /// The same item with `path`, and its descendants numbered below it.
  default ContentItem numbered(String path) {
    return withHead(head().numbered(path));
  }

  /// Visits this item and all below it in document order.
  default void visit(Consumer<ContentItem> visitor) {
    Deque<ContentItem> open = new ArrayDeque<>();
    open.push(this);
    while (!open.isEmpty()) {
      ContentItem item = open.pop();
      visitor.accept(item);
      List<ContentItem> children = item.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
    }
  }

  /// The number of items in this tree, itself included.
  default int count() {
    int[] count = {0};
    visit(item -> count[0]++);
    return count[0];
  }

  /// Direct children with this concept name.
  default List<ContentItem> children(CodedConcept concept) {
    List<ContentItem> found = new ArrayList<>();
    for (ContentItem child : children()) {
      if (child.is(concept)) {
        found.add(child);
      }
    }
    return found;
  }

  /// The first direct child with this concept name.
  default Optional<ContentItem> child(CodedConcept concept) {
    return children().stream().filter(child -> child.is(concept)).findFirst();
  }

  /// The value of the first direct CODE child with this concept name.
  default Optional<CodedConcept> codeOf(CodedConcept concept) {
    for (ContentItem child : children()) {
      if (child instanceof CodeItem code && code.is(concept) && code.value() != null) {
        return Optional.of(code.value());
      }
    }
    return Optional.empty();
  }

  /// The text of the first direct TEXT, UIDREF or PNAME child with this concept name; of a CODE
  /// child its meaning.
  default Optional<String> textOf(CodedConcept concept) {
    for (ContentItem child : children()) {
      if (child.is(concept)) {
        Optional<String> text = child.asText();
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }

  /// The value as plain words, for lists and evidence; empty for items that have none.
  default Optional<String> asText() {
    return switch (this) {
      case TextItem text -> Optional.of(text.text());
      case UidItem uid -> Optional.of(uid.uid());
      case PersonNameItem person -> Optional.of(person.person());
      case TimeItem time -> Optional.of(time.value());
      case CodeItem code -> Optional.ofNullable(code.value()).map(CodedConcept::meaning);
      case NumericItem number -> Optional.ofNullable(number.value()).map(NumericValue::text);
      case ContainerItem _,
          PlanarItem _,
          SpatialItem _,
          TimeRangeItem _,
          ObjectItem _,
          ByReferenceItem _,
          UnknownItem _ ->
          Optional.empty();
    };
  }
}

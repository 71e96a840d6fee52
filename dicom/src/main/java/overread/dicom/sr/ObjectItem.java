package overread.dicom.sr;

import org.jspecify.annotations.Nullable;
import overread.dicom.document.InstanceReference;
import overread.review.finding.CodedConcept;

/// An IMAGE, WAVEFORM or COMPOSITE item: a reference to another object.
///
/// @param type which of the three
/// @param reference the object that is meant; its UIDs are empty where the sender gave none
public record ObjectItem(ItemHead head, ValueType type, InstanceReference reference)
    implements ContentItem {
  @Override
  public ObjectItem withHead(ItemHead head) {
    return new ObjectItem(head, type, reference);
  }

  /// An image reference to be written.
  public static ObjectItem image(
      Relationship relationship, @Nullable CodedConcept name, InstanceReference reference) {
    return new ObjectItem(ItemHead.of(relationship, name), ValueType.IMAGE, reference);
  }

  /// A reference to an object that is not an image, to be written.
  public static ObjectItem composite(
      Relationship relationship, @Nullable CodedConcept name, InstanceReference reference) {
    return new ObjectItem(ItemHead.of(relationship, name), ValueType.COMPOSITE, reference);
  }
}

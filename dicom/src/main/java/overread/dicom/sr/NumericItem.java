package overread.dicom.sr;

import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// A NUM item.
///
/// @param value the measured value; null where the sender gave none
/// @param qualifier Numeric Value Qualifier (0040,A301): why there is no value, or null
public record NumericItem(
    ItemHead head, @Nullable NumericValue value, @Nullable CodedConcept qualifier)
    implements ContentItem {
  @Override
  public ValueType type() {
    return ValueType.NUM;
  }

  @Override
  public NumericItem withHead(ItemHead head) {
    return new NumericItem(head, value, qualifier);
  }

  /// A measurement to be written.
  public static NumericItem of(Relationship relationship, CodedConcept name, NumericValue value) {
    return new NumericItem(ItemHead.of(relationship, name), value, null);
  }
}

package overread.dicom.sr;

import overread.review.finding.CodedConcept;

/// A PNAME item.
///
/// @param person the name in the form of DICOM (`Family^Given^Middle^Prefix^Suffix`)
public record PersonNameItem(ItemHead head, String person) implements ContentItem {
  @Override
  public ValueType type() {
    return ValueType.PNAME;
  }

  @Override
  public PersonNameItem withHead(ItemHead head) {
    return new PersonNameItem(head, person);
  }

  /// A person's name to be written.
  public static PersonNameItem of(Relationship relationship, CodedConcept name, String person) {
    return new PersonNameItem(ItemHead.of(relationship, name), person);
  }
}

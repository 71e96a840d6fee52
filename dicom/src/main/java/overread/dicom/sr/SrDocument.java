package overread.dicom.sr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import overread.dicom.data.Attributes;
import overread.dicom.document.Equipment;

/// A structured report: header and content tree.
///
/// @param study patient and study attributes, which the header repeats; any object of the study
///   will do
/// @param root usually a CONTAINER
/// @param warnings what the reader had to tolerate, as sentences
public record SrDocument(
    DocumentIdentity identity,
    DocumentStatus status,
    DocumentReferences references,
    Equipment equipment,
    Attributes study,
    ContentItem root,
    List<String> warnings) {
  public SrDocument {
    warnings = List.copyOf(warnings);
  }

  /// A document to be written; the tree is numbered.
  public static SrDocument of(
      DocumentIdentity identity,
      DocumentStatus status,
      DocumentReferences references,
      Equipment equipment,
      Attributes study,
      ContainerItem root) {
    return new SrDocument(
        identity, status, references, equipment, study, root.numbered("1"), List.of());
  }

  /// The template of the root, such as `1500`; empty where it names none.
  public Optional<String> template() {
    return root instanceof ContainerItem container
        ? Optional.ofNullable(container.template())
        : Optional.empty();
  }

  /// The meaning of the document title; empty where it has none.
  public String title() {
    return root.name() == null ? "" : root.name().meaning();
  }

  /// The item that a by-reference item points to.
  public Optional<ContentItem> resolve(ByReferenceItem reference) {
    return ItemPaths.find(root, reference.target());
  }

  /// How many items there are of each value type.
  public Map<ValueType, Integer> counts() {
    Map<ValueType, Integer> counts = new HashMap<>();
    root.visit(item -> counts.merge(item.type(), 1, Integer::sum));
    return counts;
  }
}

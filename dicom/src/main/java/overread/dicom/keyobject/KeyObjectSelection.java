package overread.dicom.keyobject;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.document.InstanceReference;
import overread.dicom.sr.Codes;
import overread.dicom.sr.ContentItem;
import overread.dicom.sr.NoContentTreeException;
import overread.dicom.sr.ObjectItem;
import overread.dicom.sr.Observer;
import overread.dicom.sr.SrDocument;
import overread.dicom.sr.SrReader;
import overread.review.finding.CodedConcept;

/// A Key Object Selection document, read (TID 2010).
///
/// @param title why the objects were selected, such as (113000, DCM, "Of Interest"); null where
///   missing
/// @param modifier why they were rejected or in what way they are of interest, or null
/// @param description in words, perhaps empty
/// @param objects in the order of the document
public record KeyObjectSelection(
    @Nullable CodedConcept title,
    @Nullable CodedConcept modifier,
    String description,
    List<Observer> observers,
    List<InstanceReference> objects,
    List<String> warnings) {
  private static final CodedConcept MODIFIER =
      new CodedConcept("113011", Codes.DCM, "Document Title Modifier");
  private static final CodedConcept DESCRIPTION =
      new CodedConcept("113012", Codes.DCM, "Key Object Description");

  public KeyObjectSelection {
    observers = List.copyOf(observers);
    objects = List.copyOf(objects);
    warnings = List.copyOf(warnings);
  }

  /// Reads a key object selection.
  ///
  /// @throws NoContentTreeException where the object has no content
  public static KeyObjectSelection read(Attributes data) throws NoContentTreeException {
    SrDocument document = SrReader.read(data);
    ContentItem root = document.root();
    List<InstanceReference> objects = new ArrayList<>();
    root.visit(item -> {
      if (item instanceof ObjectItem object) {
        objects.add(object.reference());
      }
    });
    return new KeyObjectSelection(
        root.name(),
        root.codeOf(MODIFIER).orElse(null),
        root.textOf(DESCRIPTION).orElse(""),
        Observer.read(root),
        objects,
        document.warnings());
  }
}

package overread.dicom.sr;

import static overread.dicom.sr.Relationship.CONTAINS;
import static overread.dicom.sr.Relationship.HAS_ACQ_CONTEXT;
import static overread.dicom.sr.Relationship.HAS_CONCEPT_MOD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import overread.dicom.document.StudyObject;
import overread.dicom.document.StudyObjects;
import overread.review.finding.CodedConcept;

/// The parts of an imaging measurement report (TID 1500) around its groups.
final class ReportSkeleton {
  private static final CodedConcept IMAGING_PROCEDURE =
      new CodedConcept("363679005", Codes.SCT, "Imaging procedure");

  private static final Map<String, String> MODALITIES =
      Map.of(
          "CT", "Computed Tomography",
          "MR", "Magnetic Resonance",
          "PT", "Positron emission tomography",
          "CR", "Computed Radiography",
          "DX", "Digital Radiography",
          "MG", "Mammography",
          "US", "Ultrasound",
          "XA", "X-Ray Angiography",
          "NM", "Nuclear Medicine");

  private ReportSkeleton() {}

  static ContainerItem report(
      List<Observer> observers, List<ContentItem> library, List<ContentItem> groups) {
    List<ContentItem> items = new ArrayList<>();
    items.add(CodeItem.of(HAS_CONCEPT_MOD, Codes.LANGUAGE, Codes.ENGLISH));
    observers.forEach(observer -> items.addAll(observer.items()));
    items.add(CodeItem.of(HAS_CONCEPT_MOD, Codes.PROCEDURE_REPORTED, IMAGING_PROCEDURE));
    items.addAll(library);
    items.add(ContainerItem.of(CONTAINS, Codes.IMAGING_MEASUREMENTS, null, groups));
    return ContainerItem.root(Codes.IMAGING_MEASUREMENT_REPORT, "1500", items);
  }

  /// The images as an Image Library (TID 1600), one group for each series; nothing without images.
  static List<ContentItem> library(StudyObjects objects) {
    List<ContentItem> groups = new ArrayList<>();
    for (List<StudyObject> series : objects.imagesBySeries().values()) {
      List<ContentItem> items = new ArrayList<>(descriptors(series.getFirst()));
      for (StudyObject image : series) {
        items.add(ObjectItem.image(CONTAINS, null, image.reference()));
      }
      groups.add(ContainerItem.of(CONTAINS, Codes.IMAGE_LIBRARY_GROUP, null, items));
    }
    return groups.isEmpty()
        ? List.of()
        : List.of(ContainerItem.of(CONTAINS, Codes.IMAGE_LIBRARY, null, groups));
  }

  private static List<ContentItem> descriptors(StudyObject image) {
    List<ContentItem> items = new ArrayList<>();
    String modality = MODALITIES.get(image.modality());
    if (modality != null) {
      items.add(
          CodeItem.of(
              HAS_ACQ_CONTEXT,
              Codes.MODALITY,
              new CodedConcept(image.modality(), Codes.DCM, modality)));
    }
    if (!image.frameOfReferenceUid().isEmpty()) {
      items.add(
          UidItem.of(HAS_ACQ_CONTEXT, Codes.FRAME_OF_REFERENCE_UID, image.frameOfReferenceUid()));
    }
    return items;
  }
}

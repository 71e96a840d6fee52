package overread.dicom.sr;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.LocatedReference;
import overread.dicom.document.ReferenceHierarchy;
import overread.dicom.document.StudyHeader;
import overread.review.finding.CodedConcept;

/// Writes structured reports. Strict: what the class may not hold is refused, not written.
public final class SrWriter {
  private static final String MAPPING_RESOURCE_UID = "1.2.840.10008.8.1.1";

  private SrWriter() {}

  /// The data set of a report, without its file meta information.
  ///
  /// @throws IllegalArgumentException where the tree or the header breaks a rule, each named
  public static Attributes write(SrDocument document) {
    List<String> violations =
        RelationshipRules.violations(document.identity().sopClassUid(), document.root());
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", violations));
    }
    Attributes data = new Attributes();
    StudyHeader.copy(document.study(), data);
    identity(document.identity(), data);
    document.equipment().write(data);
    status(document.status(), data);
    references(document.references(), data);
    data.setSequence(Tag.PERFORMED_PROCEDURE_CODE_SEQUENCE, List.of());
    schemes(document.root(), data);
    ItemWriter.writeRoot(document.root(), data);
    return data;
  }

  private static void identity(DocumentIdentity identity, Attributes data) {
    data.setString(Tag.SOP_CLASS_UID, identity.sopClassUid());
    data.setString(Tag.SOP_INSTANCE_UID, identity.sopInstanceUid());
    data.setString(Tag.SERIES_INSTANCE_UID, identity.seriesInstanceUid());
    data.setString(Tag.STUDY_INSTANCE_UID, identity.studyInstanceUid());
    data.setString(Tag.MODALITY, identity.modality());
    data.setInt(Tag.SERIES_NUMBER, identity.seriesNumber());
    data.setInt(Tag.INSTANCE_NUMBER, identity.instanceNumber());
    data.setSequence(Tag.REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE, List.of());
    if (!identity.seriesDescription().isEmpty()) {
      data.setString(Tag.SERIES_DESCRIPTION, identity.seriesDescription());
    }
  }

  private static void status(DocumentStatus status, Attributes data) {
    if (status.verified() && (!status.complete() || status.observers().isEmpty())) {
      throw new IllegalArgumentException(
          "A verified report must be complete and name its verifying observer.");
    }
    data.setString(Tag.COMPLETION_FLAG, status.complete() ? "COMPLETE" : "PARTIAL");
    data.setString(Tag.VERIFICATION_FLAG, status.verified() ? "VERIFIED" : "UNVERIFIED");
    if (status.preliminary() != null) {
      data.setString(Tag.PRELIMINARY_FLAG, status.preliminary() ? "PRELIMINARY" : "FINAL");
    }
    data.setString(Tag.CONTENT_DATE, status.contentDate());
    data.setString(Tag.CONTENT_TIME, status.contentTime());
    for (VerifyingObserver observer : status.observers()) {
      Attributes item = data.addItem(Tag.VERIFYING_OBSERVER_SEQUENCE);
      item.setString(Tag.VERIFYING_OBSERVER_NAME, observer.name());
      item.setString(Tag.VERIFYING_ORGANIZATION, observer.organization());
      item.setString(Tag.VERIFICATION_DATE_TIME, observer.dateTime());
      identification(observer.identification(), item);
    }
  }

  private static void identification(@Nullable CodedConcept identification, Attributes item) {
    if (identification == null) {
      item.setSequence(Tag.VERIFYING_OBSERVER_IDENTIFICATION_CODE_SEQUENCE, List.of());
    } else {
      Coding.write(item, Tag.VERIFYING_OBSERVER_IDENTIFICATION_CODE_SEQUENCE, identification);
    }
  }

  private static void references(DocumentReferences references, Attributes data) {
    ReferenceHierarchy.write(
        data, Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE, references.evidence());
    ReferenceHierarchy.write(
        data, Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE, references.otherEvidence());
    for (Predecessor predecessor : references.predecessors()) {
      LocatedReference located = predecessor.document();
      InstanceReference reference = located.reference();
      Attributes item =
          data.addItem(Tag.PREDECESSOR_DOCUMENTS_SEQUENCE)
              .setString(Tag.STUDY_INSTANCE_UID, located.studyUid())
              .addItem(Tag.REFERENCED_SERIES_SEQUENCE)
              .setString(Tag.SERIES_INSTANCE_UID, located.seriesUid())
              .addItem(Tag.REFERENCED_SOP_SEQUENCE)
              .setString(Tag.REFERENCED_SOP_CLASS_UID, reference.sopClassUid())
              .setString(Tag.REFERENCED_SOP_INSTANCE_UID, reference.sopInstanceUid());
      if (predecessor.purpose() != null) {
        Coding.write(item, Tag.PURPOSE_OF_REFERENCE_CODE_SEQUENCE, predecessor.purpose());
      }
    }
  }

  /// Names every coding scheme that is not one of DICOM's own (PS3.3 C.12.1.1.17).
  private static void schemes(ContentItem root, Attributes data) {
    Map<String, CodingScheme> used = new TreeMap<>();
    root.visit(item -> {
      note(item.name(), used);
      if (item instanceof CodeItem code) {
        note(code.value(), used);
      }
    });
    used.values().forEach(scheme -> scheme.write(data));
  }

  private static void note(@Nullable CodedConcept concept, Map<String, CodingScheme> used) {
    if (concept != null) {
      CodingScheme.of(concept.scheme()).ifPresent(scheme -> used.put(scheme.designator(), scheme));
    }
  }

  static void template(String identifier, Attributes data) {
    data.addItem(Tag.CONTENT_TEMPLATE_SEQUENCE)
        .setString(Tag.MAPPING_RESOURCE, "DCMR")
        .setString(Tag.MAPPING_RESOURCE_UID, MAPPING_RESOURCE_UID)
        .setString(Tag.TEMPLATE_IDENTIFIER, identifier);
  }
}

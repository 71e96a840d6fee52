package overread.dicom.sr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.document.Equipment;
import overread.dicom.document.LocatedReference;
import overread.dicom.document.ReferenceHierarchy;
import overread.dicom.document.StudyHeader;

/// Reads structured reports of any class. Lenient: what breaks a rule is kept and named in the
/// document's warnings; only a data set without a content tree is refused.
public final class SrReader {
  private SrReader() {}

  /// Whether a data set holds a content tree at all.
  public static boolean isDocument(Attributes data) {
    return data.contains(Tag.VALUE_TYPE) || data.contains(Tag.CONTENT_SEQUENCE);
  }

  /// Reads a report.
  ///
  /// @throws NoContentTreeException where the data set has no content tree
  public static SrDocument read(Attributes data) throws NoContentTreeException {
    if (!isDocument(data)) {
      throw new NoContentTreeException();
    }
    List<String> warnings = new ArrayList<>();
    ContentItem root = new ItemReader(warnings).root(data);
    DocumentIdentity identity = identity(data);
    if (data.getString(Tag.PATIENT_ID, "").isBlank()) {
      warnings.add("The report has no Patient ID; it belongs to its study by UID only.");
    }
    warnings.addAll(RelationshipRules.violations(identity.sopClassUid(), root));
    return new SrDocument(
        identity,
        status(data),
        references(data),
        Equipment.read(data),
        study(data),
        root,
        warnings);
  }

  /// A copy, since values of `data` can't be read once its file is closed.
  private static Attributes study(Attributes data) {
    Attributes study = new Attributes();
    StudyHeader.copy(data, study);
    return study;
  }

  private static DocumentIdentity identity(Attributes data) {
    return new DocumentIdentity(
        data.getString(Tag.SOP_CLASS_UID, ""),
        data.getString(Tag.SOP_INSTANCE_UID, ""),
        data.getString(Tag.SERIES_INSTANCE_UID, ""),
        data.getString(Tag.STUDY_INSTANCE_UID, ""),
        data.getInt(Tag.SERIES_NUMBER, 0),
        data.getInt(Tag.INSTANCE_NUMBER, 0),
        data.getString(Tag.SERIES_DESCRIPTION, ""),
        data.getString(Tag.MODALITY, ""));
  }

  private static DocumentStatus status(Attributes data) {
    List<VerifyingObserver> observers = new ArrayList<>();
    for (Attributes item : data.getSequence(Tag.VERIFYING_OBSERVER_SEQUENCE)) {
      observers.add(
          new VerifyingObserver(
              item.getString(Tag.VERIFYING_OBSERVER_NAME, ""),
              item.getString(Tag.VERIFYING_ORGANIZATION, ""),
              item.getString(Tag.VERIFICATION_DATE_TIME, ""),
              Coding.read(item, Tag.VERIFYING_OBSERVER_IDENTIFICATION_CODE_SEQUENCE)));
    }
    return new DocumentStatus(
        data.getString(Tag.COMPLETION_FLAG, "").equals("COMPLETE"),
        data.getString(Tag.VERIFICATION_FLAG, "").equals("VERIFIED"),
        preliminary(data.getString(Tag.PRELIMINARY_FLAG, "")),
        observers,
        data.getString(Tag.CONTENT_DATE, ""),
        data.getString(Tag.CONTENT_TIME, ""));
  }

  private static @Nullable Boolean preliminary(String flag) {
    return switch (flag) {
      case "PRELIMINARY" -> true;
      case "FINAL" -> false;
      default -> null;
    };
  }

  private static DocumentReferences references(Attributes data) {
    List<Predecessor> predecessors = new ArrayList<>();
    for (LocatedReference document :
        ReferenceHierarchy.read(data, Tag.PREDECESSOR_DOCUMENTS_SEQUENCE)) {
      predecessors.add(new Predecessor(document, null));
    }
    return new DocumentReferences(
        ReferenceHierarchy.read(data, Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE),
        ReferenceHierarchy.read(data, Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE),
        predecessors);
  }
}

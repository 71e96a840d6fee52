package overread.dicom.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// References listed by study and series (PS3.3 C.17.2.1, the Hierarchical SOP Instance Reference
/// macro): evidence and predecessor documents.
public final class ReferenceHierarchy {
  private ReferenceHierarchy() {}

  /// Reads all references below `sequence`; empty where it is absent.
  public static List<LocatedReference> read(Attributes data, int sequence) {
    List<LocatedReference> references = new ArrayList<>();
    for (Attributes study : data.getSequence(sequence)) {
      String studyUid = study.getString(Tag.STUDY_INSTANCE_UID, "");
      for (Attributes series : study.getSequence(Tag.REFERENCED_SERIES_SEQUENCE)) {
        String seriesUid = series.getString(Tag.SERIES_INSTANCE_UID, "");
        for (Attributes item : series.getSequence(Tag.REFERENCED_SOP_SEQUENCE)) {
          references.add(new LocatedReference(studyUid, seriesUid, ReferenceCoding.read(item)));
        }
      }
    }
    return references;
  }

  /// Writes the references, each once, as `sequence`; nothing where there are none.
  public static void write(Attributes data, int sequence, List<LocatedReference> references) {
    Map<String, Attributes> studies = new LinkedHashMap<>();
    Map<String, Attributes> series = new LinkedHashMap<>();
    Map<String, InstanceReference> written = new LinkedHashMap<>();
    for (LocatedReference located : references) {
      InstanceReference reference = located.reference();
      if (written.putIfAbsent(reference.sopInstanceUid(), reference) != null) {
        continue;
      }
      Attributes study =
          studies.computeIfAbsent(
              located.studyUid(),
              uid -> data.addItem(sequence).setString(Tag.STUDY_INSTANCE_UID, uid));
      Attributes oneSeries =
          series.computeIfAbsent(
              located.studyUid() + "/" + located.seriesUid(),
              _ ->
                  study
                      .addItem(Tag.REFERENCED_SERIES_SEQUENCE)
                      .setString(Tag.SERIES_INSTANCE_UID, located.seriesUid()));
      ReferenceCoding.write(
          InstanceReference.of(reference.sopClassUid(), reference.sopInstanceUid()),
          oneSeries.addItem(Tag.REFERENCED_SOP_SEQUENCE));
    }
  }
}

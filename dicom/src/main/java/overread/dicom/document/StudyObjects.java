package overread.dicom.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import overread.dicom.data.Attributes;

/// The objects that a document may refer to, by SOP Instance UID.
public final class StudyObjects {
  private final Map<String, StudyObject> byInstance = new LinkedHashMap<>();

  /// The objects of these headers, in this order.
  public static StudyObjects of(Collection<Attributes> headers) {
    StudyObjects objects = new StudyObjects();
    headers.forEach(objects::add);
    return objects;
  }

  /// Adds the object of a header.
  public StudyObjects add(Attributes header) {
    StudyObject object = StudyObject.of(header);
    byInstance.put(object.reference().sopInstanceUid(), object);
    return this;
  }

  /// The object with this SOP Instance UID.
  public Optional<StudyObject> find(String sopInstanceUid) {
    return Optional.ofNullable(byInstance.get(sopInstanceUid));
  }

  /// The object with this SOP Instance UID.
  ///
  /// @throws IllegalArgumentException where it was not added
  public StudyObject require(String sopInstanceUid) {
    return find(sopInstanceUid)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The document refers to object "
                    + sopInstanceUid
                    + ", which is not among the objects of the study."));
  }

  /// All objects in the order they were added.
  public List<StudyObject> all() {
    return List.copyOf(byInstance.values());
  }

  /// The images in the order they were added, by series.
  public Map<String, List<StudyObject>> imagesBySeries() {
    Map<String, List<StudyObject>> series = new LinkedHashMap<>();
    for (StudyObject object : byInstance.values()) {
      if (object.image()) {
        series.computeIfAbsent(object.located().seriesUid(), _ -> new ArrayList<>()).add(object);
      }
    }
    return series;
  }

  /// The objects of one study, to be listed as evidence.
  public List<LocatedReference> inStudy(String studyUid) {
    return located(studyUid, true);
  }

  /// The objects of all other studies, such as priors.
  public List<LocatedReference> outsideStudy(String studyUid) {
    return located(studyUid, false);
  }

  private List<LocatedReference> located(String studyUid, boolean inside) {
    return byInstance.values().stream()
        .map(StudyObject::located)
        .filter(located -> located.studyUid().equals(studyUid) == inside)
        .toList();
  }
}

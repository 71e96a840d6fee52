package overread.dicom.document;

/// A reference to an object together with the study and series that hold it.
public record LocatedReference(String studyUid, String seriesUid, InstanceReference reference) {}

package overread.service.archive;

/// One series of the archive: its patient, study and series attributes as DICOM JSON, from the
/// first of its objects.
public record ArchivedSeries(
    String seriesUid, String studyUid, String modality, int number, String attributes) {}

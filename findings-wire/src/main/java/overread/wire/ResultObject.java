package overread.wire;

/// One DICOM object of a result.
public record ResultObject(
    String seriesInstanceUid, String sopInstanceUid, String sopClassUid, String modality) {}

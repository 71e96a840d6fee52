package overread.dicom.sr;

/// Which object a document is and where it lies.
///
/// @param seriesNumber 0 where it has none
/// @param instanceNumber 0 where it has none
/// @param modality `SR` or `KO`
public record DocumentIdentity(
    String sopClassUid,
    String sopInstanceUid,
    String seriesInstanceUid,
    String studyInstanceUid,
    int seriesNumber,
    int instanceNumber,
    String seriesDescription,
    String modality) {}

package overread.service.archive;

import overread.service.provenance.Provenance;

/// One object of the archive, as indexed.
///
/// @param content SHA-256 of its bytes, in hexadecimal: the name of its file
/// @param number Instance Number, 0 when it has none
/// @param storedAt epoch microseconds
public record ArchivedInstance(
    String sopUid,
    String seriesUid,
    String studyUid,
    String sopClass,
    String transferSyntax,
    String content,
    long size,
    int number,
    int frames,
    String modality,
    Provenance provenance,
    long storedAt) {}

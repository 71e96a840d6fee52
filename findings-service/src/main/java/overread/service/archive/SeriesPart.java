package overread.service.archive;

import overread.service.provenance.Provenance;

/// How many objects of one series share a class and a provenance: what counts and lists are made
/// of, without touching each object.
public record SeriesPart(
    String studyUid,
    String seriesUid,
    String modality,
    String sopClass,
    Provenance provenance,
    int instances) {}

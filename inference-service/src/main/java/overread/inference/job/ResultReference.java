package overread.inference.job;

/// An object that a job stored.
public record ResultReference(
    String seriesInstanceUid, String sopInstanceUid, String sopClassUid) {}

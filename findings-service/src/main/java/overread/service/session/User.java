package overread.service.session;

import overread.review.reading.Role;

/// Somebody, or something, that asks.
///
/// @param name unique sign-in name
/// @param dicomName the person's name as DICOM writes it: family name, given name, …, separated by
///   `^`
/// @param kind what may be asked at all
public record User(String name, String displayName, String dicomName, Role role, Kind kind) {
  /// A person, the inference service, or this machine's own importer.
  public enum Kind {
    PERSON,
    /// Sees acquired images only, and may store objects.
    INFERENCE,
    /// May store objects, and sees none.
    IMPORTER
  }
}

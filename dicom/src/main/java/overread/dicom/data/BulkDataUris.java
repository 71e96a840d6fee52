package overread.dicom.data;

import org.jspecify.annotations.Nullable;

/// Decides which values stand in JSON as a reference (PS3.18 section F.2.2).
@FunctionalInterface
public interface BulkDataUris {
  /// The reference, or null where the value is to stand inline.
  ///
  /// @param path tag and, in sequences, the tags and item numbers (from 0) above it, separated by
  ///   slashes: `7FE00010` or `00081140/0/00081155`
  /// @param length the number of bytes, or -1 for encapsulated data
  @Nullable String uri(String path, VR vr, long length);

  /// Everything inline but encapsulated data, which has no inline form and is left out.
  static BulkDataUris inline() {
    return (path, vr, length) -> null;
  }
}

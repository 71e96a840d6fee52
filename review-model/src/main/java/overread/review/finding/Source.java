package overread.review.finding;

/// Where a finding was read from: the object and the path of its content item (`1.2.3`), or the
/// empty path for an object without a tree.
public record Source(String sopInstanceUid, String itemPath) {}

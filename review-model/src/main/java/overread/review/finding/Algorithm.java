package overread.review.finding;

/// The program that made a result: name, exact version and manufacturer. A declaration belongs to
/// one version only.
public record Algorithm(String name, String version, String manufacturer) {
  public Algorithm {
    if (name.isBlank() || version.isBlank()) {
      throw new IllegalArgumentException("An algorithm needs a name and a version.");
    }
  }

  /// Name and version as shown on a provenance badge.
  public String badge() {
    return name + " " + version;
  }
}

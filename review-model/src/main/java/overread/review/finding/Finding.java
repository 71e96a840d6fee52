package overread.review.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing at one place, as an algorithm marked it or a person recorded it. Immutable: a change
/// by a reader is a verdict with a new finding, and the original stays.
///
/// @param id stable identity within a study: the tracking UID when there is one, else object UID
///   and item path
/// @param trackingUid joins the same thing across objects and dates (112040, DCM)
/// @param label what the sender calls it, shown in the rail
public record Finding(
    String id,
    @Nullable String trackingUid,
    Origin origin,
    CodedConcept code,
    String label,
    Presence presence,
    @Nullable CodedConcept site,
    @Nullable Laterality laterality,
    @Nullable Score score,
    List<Measurement> measurements,
    List<Region> regions,
    @Nullable Algorithm algorithm,
    List<Source> sources) {
  public Finding {
    if (id.isBlank() || label.isBlank()) {
      throw new IllegalArgumentException("A finding needs an id and a label.");
    }
    measurements = List.copyOf(measurements);
    regions = List.copyOf(regions);
    sources = List.copyOf(sources);
  }

  /// For ordering the rail: scored findings first, highest first.
  public double rank() {
    return score == null ? -1 : score.rank();
  }
}

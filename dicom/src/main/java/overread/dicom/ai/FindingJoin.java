package overread.dicom.ai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Finding;
import overread.review.finding.Measurement;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.finding.Source;

/// Joins findings that stand for one thing.
final class FindingJoin {
  private FindingJoin() {}

  static List<Finding> join(List<Finding> findings) {
    List<Finding> joined = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    for (Finding finding : findings) {
      Integer at = at(finding, known, joined);
      if (at == null) {
        at = joined.size();
        joined.add(finding);
      } else {
        joined.set(at, together(joined.get(at), finding));
      }
      for (String key : keys(finding)) {
        known.putIfAbsent(key, at);
      }
    }
    return joined;
  }

  /// The finding that stands for the same thing. What reports track apart stays apart, though it
  /// may lie in one segment.
  private static @Nullable Integer at(
      Finding finding, Map<String, Integer> known, List<Finding> joined) {
    for (String key : keys(finding)) {
      Integer at = known.get(key);
      if (at != null && !apart(finding, joined.get(at))) {
        return at;
      }
    }
    return null;
  }

  private static boolean apart(Finding one, Finding other) {
    return words(one) == 2
        && words(other) == 2
        && one.trackingUid() != null
        && other.trackingUid() != null
        && !one.trackingUid().equals(other.trackingUid());
  }

  private static List<String> keys(Finding finding) {
    List<String> keys = new ArrayList<>();
    if (finding.trackingUid() != null) {
      keys.add(finding.trackingUid());
    }
    for (Region region : finding.regions()) {
      if (region instanceof Region.OfSegment segment) {
        keys.add(segment.segmentationUid() + "#" + segment.segmentNumber());
      }
    }
    return keys;
  }

  /// How much an object says of a finding: a report most, then a segmentation, then a mark.
  private static int words(Finding finding) {
    if (finding.sources().stream().anyMatch(source -> !source.itemPath().isEmpty())) {
      return 2;
    }
    return finding.regions().stream().anyMatch(Region.OfSegment.class::isInstance) ? 1 : 0;
  }

  private static Finding together(Finding known, Finding added) {
    boolean better = words(added) > words(known);
    return supplemented(better ? added : known, better ? known : added);
  }

  private static Finding supplemented(Finding first, Finding second) {
    boolean identified = first.trackingUid() != null;
    Set<Measurement> measurements = new LinkedHashSet<>(first.measurements());
    measurements.addAll(second.measurements());
    Set<Region> regions = new LinkedHashSet<>(first.regions());
    regions.addAll(second.regions());
    Set<Source> sources = new LinkedHashSet<>(first.sources());
    sources.addAll(second.sources());
    return new Finding(
        identified || second.trackingUid() == null ? first.id() : second.id(),
        identified ? first.trackingUid() : second.trackingUid(),
        first.origin(),
        first.code(),
        first.label(),
        first.presence() == Presence.UNDETERMINED ? second.presence() : first.presence(),
        first.site() == null ? second.site() : first.site(),
        first.laterality() == null ? second.laterality() : first.laterality(),
        first.score() == null ? second.score() : first.score(),
        List.copyOf(measurements),
        List.copyOf(regions),
        first.algorithm() == null ? second.algorithm() : first.algorithm(),
        List.copyOf(sources));
  }
}

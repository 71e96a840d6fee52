package overread.dicom.ai;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import overread.dicom.document.Equipment;
import overread.review.finding.Algorithm;

/// Finds the algorithm of an object that names none, such as a presentation state, by its equipment
/// among the other results of the study.
public final class SameMaker {
  private SameMaker() {}

  /// A result that names its algorithm, with the equipment that wrote it.
  public record Named(Equipment equipment, Algorithm algorithm) {}

  /// The algorithm whose manufacturer, name and version, or whose equipment's manufacturer, model
  /// and software version, are those of `equipment`. Empty where one of the three is missing, or
  /// where several algorithms answer to it.
  public static Optional<Algorithm> of(Equipment equipment, List<Named> results) {
    if (equipment.manufacturer().isBlank()
        || equipment.model().isBlank()
        || equipment.softwareVersion().isBlank()) {
      return Optional.empty();
    }
    Algorithm asAlgorithm =
        new Algorithm(equipment.model(), equipment.softwareVersion(), equipment.manufacturer());
    Set<Algorithm> named = new LinkedHashSet<>();
    Set<Algorithm> beside = new LinkedHashSet<>();
    for (Named result : results) {
      if (result.algorithm().equals(asAlgorithm)) {
        named.add(asAlgorithm);
      } else if (same(equipment, result.equipment())) {
        beside.add(result.algorithm());
      }
    }
    Set<Algorithm> candidates = named.isEmpty() ? beside : named;
    return candidates.size() == 1 ? candidates.stream().findFirst() : Optional.empty();
  }

  private static boolean same(Equipment one, Equipment other) {
    return one.manufacturer().equals(other.manufacturer())
        && one.model().equals(other.model())
        && one.softwareVersion().equals(other.softwareVersion());
  }
}

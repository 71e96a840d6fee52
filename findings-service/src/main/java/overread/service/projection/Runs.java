package overread.service.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import overread.dicom.ai.FindingReader;
import overread.dicom.ai.SameMaker;
import overread.dicom.document.Equipment;
import overread.review.coverage.Declaration;
import overread.review.coverage.DeclaredAbnormality;
import overread.review.finding.Algorithm;
import overread.review.finding.Finding;
import overread.service.archive.ArchivedInstance;
import overread.service.provenance.Provenance;
import overread.service.provenance.StoredFindings.OfObject;

/// The result objects of a study, by the algorithm that made them. An object that names none, such
/// as a presentation state, belongs to the algorithm whose equipment it has.
final class Runs {
  private final List<ArchivedInstance> objects;
  private final Map<String, Algorithm> makers;

  private Runs(List<ArchivedInstance> objects, Map<String, Algorithm> makers) {
    this.objects = List.copyOf(objects);
    this.makers = Map.copyOf(makers);
  }

  /// @param equipment that wrote an object
  static Runs of(List<ArchivedInstance> objects, Function<ArchivedInstance, Equipment> equipment) {
    Map<String, Algorithm> makers = new HashMap<>();
    List<SameMaker.Named> named = new ArrayList<>();
    for (var object : objects) {
      var algorithm = object.provenance().algorithm();
      if (algorithm != null) {
        makers.put(object.sopUid(), algorithm);
        named.add(new SameMaker.Named(equipment.apply(object), algorithm));
      }
    }
    for (var object : objects) {
      if (object.provenance().algorithm() == null) {
        SameMaker.of(equipment.apply(object), named)
            .ifPresent(algorithm -> makers.put(object.sopUid(), algorithm));
      }
    }
    return new Runs(objects, makers);
  }

  /// Those that may be seen, each judged as a work of its maker.
  Runs only(Predicate<Provenance> visible) {
    return new Runs(
        objects.stream()
            .filter(object -> {
              var known = object.provenance();
              return visible.test(
                  new Provenance(known.kind(), known.verdict(), maker(object), known.author()));
            })
            .toList(),
        makers);
  }

  /// The objects.
  List<ArchivedInstance> objects() {
    return objects;
  }

  /// The algorithm that made an object, or null where that is unknown.
  @Nullable Algorithm maker(ArchivedInstance object) {
    return makers.get(object.sopUid());
  }

  /// The findings of these objects, joined.
  List<Finding> findings(List<OfObject> stored) {
    return FindingReader.join(
        stored.stream()
            .flatMap(object ->
                object.findings().stream()
                    .map(finding -> made(finding, makers.get(object.sopUid()))))
            .toList());
  }

  private static Finding made(Finding finding, @Nullable Algorithm maker) {
    return finding.algorithm() != null || maker == null
        ? finding
        : new Finding(
            finding.id(),
            finding.trackingUid(),
            finding.origin(),
            finding.code(),
            finding.label(),
            finding.presence(),
            finding.site(),
            finding.laterality(),
            finding.score(),
            finding.measurements(),
            finding.regions(),
            maker,
            finding.sources());
  }

  /// What the reports among these objects declare of exactly this algorithm version.
  static Optional<Declaration> declared(List<OfObject> stored, Algorithm algorithm) {
    Map<Algorithm, Set<DeclaredAbnormality>> declared = new LinkedHashMap<>();
    for (var object : stored) {
      for (var declaration : object.declarations()) {
        declared
            .computeIfAbsent(declaration.algorithm(), _ -> new LinkedHashSet<>())
            .addAll(declaration.abnormalities());
      }
    }
    return Optional.ofNullable(declared.get(algorithm))
        .map(
            abnormalities -> new Declaration(algorithm, "", List.of(), List.copyOf(abnormalities)));
  }
}

package overread.dicom.sr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Laterality;
import overread.review.finding.Region;

/// Reads one detection of a CAD report.
final class CadFindingReader {
  private CadFindingReader() {}

  static CadFinding read(
      SrDocument document, CodeItem item, CodedConcept code, RenderingIntent intent) {
    List<String> notes = new ArrayList<>();
    RegionReader regions = new RegionReader(document, notes);
    List<GroupMeasurement> measurements = new ArrayList<>();
    List<GroupEvaluation> evaluations = new ArrayList<>();
    Algorithm algorithm =
        AlgorithmIdentification.read(item, document.equipment())
            .or(() -> AlgorithmIdentification.ofDocument(document))
            .orElse(null);
    for (ContentItem child : item.children()) {
      switch (child) {
        case PlanarItem planar -> regions.planar(planar);
        case SpatialItem spatial -> regions.spatial(spatial);
        case NumericItem number when !number.is(Codes.OPERATING_POINT) -> {
          if (number.value() == null) {
            notes.add("Item " + number.path() + " has no value.");
          }
          measurements.add(
              new GroupMeasurement(
                  number.path(), number.name(), number.value(), null, null, algorithm, List.of()));
        }
        case CodeItem said when isEvaluation(said) ->
            evaluations.add(new GroupEvaluation(said.path(), said.name(), said.value(), null));
        case NumericItem _,
            CodeItem _,
            ContainerItem _,
            TextItem _,
            TimeItem _,
            UidItem _,
            PersonNameItem _,
            TimeRangeItem _,
            ObjectItem _,
            ByReferenceItem _,
            UnknownItem _ -> {}
      }
    }
    if (item.children().stream().anyMatch(UnknownItem.class::isInstance)) {
      notes.add("A part of item " + item.path() + " was not understood.");
    }
    return new CadFinding(
        item.path(),
        code,
        item.is(Codes.COMPOSITE_FEATURE),
        intent,
        CadReader.number(item, Codes.OPERATING_POINT),
        item.textOf(Codes.TRACKING_IDENTIFIER).orElse(null),
        item.textOf(Codes.TRACKING_UID).orElse(null),
        item.codeOf(Codes.FINDING_SITE).orElse(null),
        laterality(document, item, regions.regions()),
        regions.regions(),
        measurements,
        evaluations,
        algorithm,
        notes);
  }

  private static boolean isEvaluation(CodeItem item) {
    return item.value() != null
        && item.relationship() == Relationship.HAS_PROPERTIES
        && !item.is(Codes.FINDING_SITE)
        && !item.is(Codes.SINGLE_IMAGE_FINDING)
        && !item.is(Codes.COMPOSITE_FEATURE);
  }

  /// The side stated at the finding or its site, else that of the library's image it is drawn on.
  private static @Nullable Laterality laterality(
      SrDocument document, CodeItem item, List<Region> regions) {
    Optional<Laterality> own =
        item.codeOf(Codes.LATERALITY)
            .or(() -> item.child(Codes.FINDING_SITE).flatMap(site -> site.codeOf(Codes.LATERALITY)))
            .flatMap(Sides::of);
    return own.or(() -> ofImage(document, regions)).orElse(null);
  }

  private static Optional<Laterality> ofImage(SrDocument document, List<Region> regions) {
    for (Region region : regions) {
      if (region instanceof Region.OnImage drawn) {
        return libraryLaterality(document.root(), drawn.sopInstanceUid());
      }
    }
    return Optional.empty();
  }

  private static Optional<Laterality> libraryLaterality(ContentItem root, String sopInstanceUid) {
    List<Laterality> found = new ArrayList<>();
    root.visit(item -> {
      if (item instanceof ObjectItem image
          && image.reference().sopInstanceUid().equals(sopInstanceUid)) {
        image.codeOf(Codes.IMAGE_LATERALITY).flatMap(Sides::of).ifPresent(found::add);
      }
    });
    return found.stream().findFirst();
  }
}

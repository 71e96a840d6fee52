package overread.dicom.sr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.document.InstanceReference;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Laterality;
import overread.review.finding.Region;

/// Reads one measurement group.
final class GroupReader {
  private final SrDocument document;
  private final ContentItem group;
  private final @Nullable Algorithm algorithm;
  private final List<String> notes = new ArrayList<>();
  private final RegionReader regions;
  private final List<GroupSite> sites = new ArrayList<>();
  private final List<GroupMeasurement> measurements = new ArrayList<>();
  private final List<GroupEvaluation> evaluations = new ArrayList<>();
  private final List<InstanceReference> sourceImages = new ArrayList<>();

  private GroupReader(SrDocument document, ContentItem group, @Nullable Algorithm outer) {
    this.document = document;
    this.group = group;
    this.algorithm =
        AlgorithmIdentification.read(group, document.equipment())
            .or(() -> ofMeasurements(document, group))
            .orElse(outer);
    this.regions = new RegionReader(document, notes);
  }

  /// Reads the group; `outer` is the algorithm of the section or document around it.
  static MeasurementGroup read(SrDocument document, ContentItem group, @Nullable Algorithm outer) {
    return new GroupReader(document, group, outer).read();
  }

  /// A group that names no algorithm itself has that of its first measurement which does.
  private static Optional<Algorithm> ofMeasurements(SrDocument document, ContentItem group) {
    for (ContentItem child : group.children()) {
      Optional<Algorithm> named = AlgorithmIdentification.read(child, document.equipment());
      if (child instanceof NumericItem && named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  private MeasurementGroup read() {
    for (ContentItem child : group.children()) {
      child(child);
    }
    return new MeasurementGroup(
        group.path(),
        group.head().observationUid(),
        group.head().observationDateTime(),
        group.textOf(Codes.TRACKING_IDENTIFIER).orElse(null),
        group.textOf(Codes.TRACKING_UID).filter(uid -> !uid.isBlank()).orElse(null),
        group.codeOf(Codes.FINDING_CATEGORY).orElse(null),
        group.codeOf(Codes.FINDING).orElse(null),
        group.codeOf(Codes.GEOMETRIC_PURPOSE).orElse(null),
        sites,
        regions.regions(),
        measurements,
        evaluations,
        sourceImages,
        group.textOf(Codes.SOURCE_SERIES_FOR_SEGMENTATION).orElse(null),
        algorithm,
        Observer.read(group),
        notes);
  }

  private void child(ContentItem child) {
    switch (child) {
      case NumericItem number -> number(number);
      case CodeItem code -> code(code);
      case TextItem text -> text(text);
      case PlanarItem planar -> {
        if (isRegion(planar)) {
          regions.planar(planar);
        }
      }
      case SpatialItem spatial -> regions.spatial(spatial);
      case ObjectItem object -> object(object);
      case ByReferenceItem reference -> document.resolve(reference).ifPresent(this::referred);
      case UnknownItem unknown ->
          notes.add(
              "Item " + unknown.path() + " was not understood (" + unknown.valueType() + ").");
      case ContainerItem _, TimeItem _, UidItem _, PersonNameItem _, TimeRangeItem _ -> {}
    }
  }

  private void referred(ContentItem target) {
    if (target instanceof PlanarItem || target instanceof SpatialItem) {
      child(target);
    }
  }

  /// Coordinates that only say where a label stands come as modifiers.
  private static boolean isRegion(ContentItem item) {
    return item.relationship() != Relationship.HAS_CONCEPT_MOD && !item.is(Codes.REFERENCE_POINTS);
  }

  /// What a word or code rests on: where it was seen, what was measured there, what else is said.
  private void below(ContentItem item) {
    for (ContentItem child : item.children()) {
      boolean rests =
          child.relationship() == Relationship.INFERRED_FROM
              || child.relationship() == Relationship.HAS_PROPERTIES;
      if (child.is(Codes.FINDING_SITE) || (rests && isRegion(child))) {
        child(child);
      }
    }
  }

  private void number(NumericItem number) {
    if (number.value() == null) {
      notes.add(
          "Item %s, %s, has no value%s."
              .formatted(
                  number.path(),
                  number.name() == null ? "a number" : number.name().meaning(),
                  number.qualifier() == null ? "" : ": " + number.qualifier().meaning()));
    }
    int before = regions.regions().size();
    for (ContentItem child : number.children()) {
      boolean drawn = child instanceof PlanarItem || child instanceof SpatialItem;
      if ((drawn || child instanceof ByReferenceItem) && isRegion(child)) {
        child(child);
      } else if (child.is(Codes.FINDING_SITE) && child instanceof CodeItem site) {
        site(site);
      }
    }
    List<Region> all = regions.regions();
    measurements.add(
        new GroupMeasurement(
            number.path(),
            number.name(),
            number.value(),
            number.codeOf(Codes.DERIVATION).orElse(null),
            number.codeOf(Codes.MEASUREMENT_METHOD).orElse(null),
            AlgorithmIdentification.read(number, document.equipment()).orElse(algorithm),
            all.subList(before, all.size())));
  }

  private void code(CodeItem code) {
    CodedConcept value = code.value();
    if (code.is(Codes.FINDING_SITE)) {
      site(code);
      return;
    }
    if (value != null && isEvaluation(code)) {
      evaluations.add(new GroupEvaluation(code.path(), code.name(), value, null));
    }
    below(code);
  }

  private static boolean says(ContentItem item) {
    return item.relationship() == Relationship.CONTAINS
        || item.relationship() == Relationship.INFERRED_FROM
        || item.relationship() == Relationship.HAS_PROPERTIES;
  }

  private static boolean isEvaluation(CodeItem code) {
    return says(code)
        && !code.is(Codes.FINDING)
        && !code.is(Codes.FINDING_CATEGORY)
        && !code.is(Codes.GEOMETRIC_PURPOSE);
  }

  private void text(TextItem text) {
    if (says(text) && !text.is(Codes.TRACKING_IDENTIFIER)) {
      evaluations.add(new GroupEvaluation(text.path(), text.name(), null, text.text()));
    }
    below(text);
  }

  private void site(CodeItem item) {
    CodedConcept value = item.value();
    if (value == null) {
      return;
    }
    Optional<Laterality> coded = item.codeOf(Codes.LATERALITY).flatMap(Sides::of);
    GroupSite site =
        new GroupSite(
            value,
            coded.or(() -> Sides.inWords(value.meaning())).orElse(null),
            item.codeOf(Codes.TOPOGRAPHICAL_MODIFIER).orElse(null));
    if (!sites.contains(site)) {
      sites.add(site);
    }
  }

  private void object(ObjectItem object) {
    if (object.is(Codes.REFERENCED_SEGMENT) || object.is(Codes.REFERENCED_SEGMENTATION_FRAME)) {
      regions.segments(object);
    } else if (object.is(Codes.SOURCE_IMAGE_FOR_SEGMENTATION)) {
      sourceImages.add(object.reference());
    } else if (!object.reference().segments().isEmpty()) {
      regions.segments(object);
    }
  }
}

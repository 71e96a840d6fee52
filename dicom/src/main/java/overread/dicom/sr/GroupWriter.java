package overread.dicom.sr;

import static overread.dicom.sr.Relationship.CONTAINS;
import static overread.dicom.sr.Relationship.HAS_CONCEPT_MOD;
import static overread.dicom.sr.Relationship.HAS_OBS_CONTEXT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import overread.dicom.data.Uid;
import overread.dicom.document.DicomTime;
import overread.dicom.document.StudyObjects;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.Measurement;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.finding.Score;
import overread.review.finding.Shape;

/// Writes one finding as a measurement group of its kind.
final class GroupWriter {
  private static final CodedConcept BODY_STRUCTURE =
      new CodedConcept("123037004", Codes.SCT, "Body structure");
  private static final int LONGEST_LABEL = 1024;

  private final StudyObjects objects;

  GroupWriter(StudyObjects objects) {
    this.objects = objects;
  }

  ContainerItem group(Finding finding, GroupKind kind, Instant observed) {
    List<ContentItem> items = new ArrayList<>(identity(finding));
    if (kind == GroupKind.PLANAR && isBox(finding.regions().getFirst())) {
      items.add(CodeItem.of(CONTAINS, Codes.GEOMETRIC_PURPOSE, Codes.BOUNDED_BY));
    }
    switch (kind) {
      case PLANAR -> items.addAll(new RegionWriter(objects).planar(finding.regions().getFirst()));
      case SEGMENTED -> items.addAll(new RegionWriter(objects).segments(finding.regions()));
      case PLAIN -> items.addAll(new RegionWriter(objects).plain(finding.regions()));
    }
    site(finding, items);
    for (Measurement measurement : finding.measurements()) {
      items.add(
          NumericItem.of(
              CONTAINS,
              measurement.concept(),
              NumericValue.of(measurement.value(), measurement.unit())));
    }
    if (finding.score() != null) {
      items.add(score(finding.score()));
    }
    presence(finding, items);
    if (finding.algorithm() != null) {
      items.addAll(AlgorithmIdentification.items(finding.algorithm(), HAS_CONCEPT_MOD));
    }
    return container(kind, items, observed);
  }

  static ContainerItem container(GroupKind kind, List<ContentItem> items, Instant observed) {
    return ContainerItem.of(CONTAINS, Codes.MEASUREMENT_GROUP, kind.template(), items)
        .observed(Uid.create(), DicomTime.dateTime(observed));
  }

  /// Tracking identifier, tracking UID and finding: what every group begins with.
  static List<ContentItem> identity(Finding finding) {
    String uid = finding.trackingUid() == null ? Uid.create() : finding.trackingUid();
    return identity(finding.label(), uid, finding.code());
  }

  static List<ContentItem> identity(String label, String trackingUid, CodedConcept code) {
    String shortened = label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
    return List.of(
        TextItem.of(HAS_OBS_CONTEXT, Codes.TRACKING_IDENTIFIER, shortened),
        UidItem.of(HAS_OBS_CONTEXT, Codes.TRACKING_UID, trackingUid),
        CodeItem.of(CONTAINS, Codes.FINDING, code));
  }

  /// States absence or doubt; that something is there is said by the finding itself.
  static void presence(Finding finding, List<ContentItem> items) {
    if (finding.presence() != Presence.PRESENT) {
      items.add(CodeItem.of(CONTAINS, finding.code(), code(finding.presence())));
    }
  }

  static CodedConcept code(Presence presence) {
    return switch (presence) {
      case PRESENT -> Codes.PRESENT;
      case ABSENT -> Codes.ABSENT;
      case UNDETERMINED -> Codes.UNDETERMINED;
    };
  }

  private static NumericItem score(Score score) {
    double percent = score.maximum() == 100 ? score.value() : score.value() / score.maximum() * 100;
    return NumericItem.of(CONTAINS, score.concept(), NumericValue.of(percent, Codes.PERCENT));
  }

  private static void site(Finding finding, List<ContentItem> items) {
    if (finding.site() == null && finding.laterality() == null) {
      return;
    }
    CodedConcept site = finding.site() == null ? BODY_STRUCTURE : finding.site();
    ContentItem item = CodeItem.of(HAS_CONCEPT_MOD, Codes.FINDING_SITE, site);
    items.add(
        finding.laterality() == null
            ? item
            : item.with(
                CodeItem.of(HAS_CONCEPT_MOD, Codes.LATERALITY, Sides.code(finding.laterality()))));
  }

  /// A closed line of five points whose sides run along rows and columns.
  private static boolean isBox(Region region) {
    if (!(region instanceof Region.OnImage drawn)
        || drawn.shape() != Shape.POLYLINE
        || drawn.points().size() != 5
        || !drawn.points().getFirst().equals(drawn.points().getLast())) {
      return false;
    }
    for (int i = 1; i < drawn.points().size(); i++) {
      boolean sameColumn = drawn.points().get(i).column() == drawn.points().get(i - 1).column();
      boolean sameRow = drawn.points().get(i).row() == drawn.points().get(i - 1).row();
      if (sameColumn == sameRow) {
        return false;
      }
    }
    return true;
  }
}

package overread.dicom.sr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.document.InstanceReference;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Region;

/// One measurement group of a report: one thing with what was measured and said of it (TID 1410,
/// 1411 and 1501, or a look-alike).
///
/// @param path of the group's container
/// @param category Finding category, or null
/// @param finding the coded finding, or null
/// @param purpose Geometric purpose of region, or null
/// @param sites each with its side
/// @param regions in the order of the report; those whose image or frame of reference is missing
///   are left out and named in `notes`
/// @param sourceImages images that a segment was made from
/// @param sourceSeriesUid series that a segment was made from, or null
/// @param algorithm of the group, by precedence, or null
/// @param observers who observed this group, where it says so itself
/// @param notes what was not understood, as sentences
public record MeasurementGroup(
    String path,
    @Nullable String observationUid,
    @Nullable String observationDateTime,
    @Nullable String trackingIdentifier,
    @Nullable String trackingUid,
    @Nullable CodedConcept category,
    @Nullable CodedConcept finding,
    @Nullable CodedConcept purpose,
    List<GroupSite> sites,
    List<Region> regions,
    List<GroupMeasurement> measurements,
    List<GroupEvaluation> evaluations,
    List<InstanceReference> sourceImages,
    @Nullable String sourceSeriesUid,
    @Nullable Algorithm algorithm,
    List<Observer> observers,
    List<String> notes) {
  public MeasurementGroup {
    sites = List.copyOf(sites);
    regions = List.copyOf(regions);
    measurements = List.copyOf(measurements);
    evaluations = List.copyOf(evaluations);
    sourceImages = List.copyOf(sourceImages);
    observers = List.copyOf(observers);
    notes = List.copyOf(notes);
  }

  /// A single item as if it stood alone in a group: its numbers and regions.
  public static MeasurementGroup ofItem(SrDocument document, ContentItem item) {
    ContainerItem alone =
        new ContainerItem(
            new ItemHead(item.path(), Relationship.CONTAINS, null, null, null, List.of(item)),
            "SEPARATE",
            null);
    return GroupReader.read(document, alone, null);
  }
}

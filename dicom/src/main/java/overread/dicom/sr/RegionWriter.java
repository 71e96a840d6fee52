package overread.dicom.sr;

import static overread.dicom.sr.Relationship.CONTAINS;
import static overread.dicom.sr.Relationship.SELECTED_FROM;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Uid;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.StudyObject;
import overread.dicom.document.StudyObjects;
import overread.review.finding.CodedConcept;
import overread.review.finding.ImagePoint;
import overread.review.finding.PatientPoint;
import overread.review.finding.Region;

/// Writes regions as coordinates or segment references, as the kind of group asks.
final class RegionWriter {
  private final StudyObjects objects;

  RegionWriter(StudyObjects objects) {
    this.objects = objects;
  }

  List<ContentItem> planar(Region region) {
    return region instanceof Region.OnImage drawn
        ? List.of(onImage(drawn, Codes.IMAGE_REGION))
        : List.of();
  }

  List<ContentItem> plain(List<Region> regions) {
    List<ContentItem> items = new ArrayList<>();
    for (Region region : regions) {
      switch (region) {
        case Region.OnImage drawn -> items.add(onImage(drawn, Codes.IMAGE_REGION));
        case Region.InSpace spatial -> items.add(inSpace(spatial));
        case Region.OfSegment _ -> {}
      }
    }
    return items;
  }

  /// The segments, and the series that they were made from. Shapes beside them are left out: a
  /// group has one kind of region.
  List<ContentItem> segments(List<Region> regions) {
    List<ContentItem> items = new ArrayList<>();
    Set<String> sourceSeries = new LinkedHashSet<>(objects.imagesBySeries().keySet());
    for (Region region : regions) {
      if (region instanceof Region.OfSegment segment) {
        InstanceReference whole = objects.require(segment.segmentationUid()).reference();
        InstanceReference meant =
            new InstanceReference(
                whole.sopClassUid(),
                whole.sopInstanceUid(),
                segment.frames(),
                List.of(segment.segmentNumber()));
        items.add(ObjectItem.image(CONTAINS, Codes.REFERENCED_SEGMENT, meant));
      }
    }
    for (String series : sourceSeries) {
      items.add(UidItem.of(CONTAINS, Codes.SOURCE_SERIES_FOR_SEGMENTATION, series));
    }
    return items;
  }

  private PlanarItem onImage(Region.OnImage drawn, @Nullable CodedConcept concept) {
    StudyObject image = objects.require(drawn.sopInstanceUid());
    boolean multiFrame = Uid.name(image.reference().sopClassUid()).contains("Enhanced");
    InstanceReference reference =
        multiFrame || drawn.frame() > 1
            ? image.reference().frame(drawn.frame())
            : image.reference();
    double[] numbers = new double[drawn.points().size() * 2];
    int next = 0;
    for (ImagePoint point : drawn.points()) {
      numbers[next++] = point.column();
      numbers[next++] = point.row();
    }
    return PlanarItem.of(
        CONTAINS,
        concept,
        drawn.shape().name(),
        Coordinates.planar(numbers),
        ObjectItem.image(SELECTED_FROM, null, reference));
  }

  private static SpatialItem inSpace(Region.InSpace spatial) {
    double[] numbers = new double[spatial.points().size() * 3];
    int next = 0;
    for (PatientPoint point : spatial.points()) {
      numbers[next++] = point.x();
      numbers[next++] = point.y();
      numbers[next++] = point.z();
    }
    return SpatialItem.of(
        CONTAINS,
        Codes.REGION_IN_SPACE,
        spatial.shape().name(),
        Coordinates.spatial(numbers),
        spatial.frameOfReferenceUid());
  }
}

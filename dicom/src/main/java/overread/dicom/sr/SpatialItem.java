package overread.dicom.sr;

import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// A SCOORD3D item: a shape in space.
///
/// @param graphicType `POINT`, `MULTIPOINT`, `POLYLINE`, `POLYGON`, `ELLIPSE` or `ELLIPSOID`; as
///   received
/// @param points x, y, z in millimetres (LPS) of the frame of reference
/// @param frameOfReferenceUid Referenced Frame of Reference UID (3006,0024), or null
public record SpatialItem(
    ItemHead head, String graphicType, Coordinates points, @Nullable String frameOfReferenceUid)
    implements ContentItem {
  @Override
  public ValueType type() {
    return ValueType.SCOORD3D;
  }

  @Override
  public SpatialItem withHead(ItemHead head) {
    return new SpatialItem(head, graphicType, points, frameOfReferenceUid);
  }

  /// A shape to be written.
  public static SpatialItem of(
      Relationship relationship,
      @Nullable CodedConcept name,
      String graphicType,
      Coordinates points,
      String frameOfReferenceUid) {
    return new SpatialItem(
        ItemHead.of(relationship, name), graphicType, points, frameOfReferenceUid);
  }
}

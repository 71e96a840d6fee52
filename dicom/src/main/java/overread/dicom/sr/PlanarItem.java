package overread.dicom.sr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// A SCOORD item: a shape on an image, named by the IMAGE that it is selected from.
///
/// @param graphicType `POINT`, `MULTIPOINT`, `POLYLINE`, `CIRCLE` (centre, point on the perimeter)
///   or `ELLIPSE` (ends of the major axis, then of the minor axis); as received
/// @param points columns and rows in pixels from the top left corner of the image
public record PlanarItem(ItemHead head, String graphicType, Coordinates points)
    implements ContentItem {
  @Override
  public ValueType type() {
    return ValueType.SCOORD;
  }

  @Override
  public PlanarItem withHead(ItemHead head) {
    return new PlanarItem(head, graphicType, points);
  }

  /// A shape to be written on the image of `source`.
  public static PlanarItem of(
      Relationship relationship,
      @Nullable CodedConcept name,
      String graphicType,
      Coordinates points,
      ContentItem source) {
    return new PlanarItem(
        ItemHead.of(relationship, name).withChildren(List.of(source)), graphicType, points);
  }
}

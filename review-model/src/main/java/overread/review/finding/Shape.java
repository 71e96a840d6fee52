package overread.review.finding;

/// How the points of a region are to be joined (graphic types of PS3.3 C.18.6 and C.18.9). A
/// rectangle is a closed POLYLINE of five points; a CIRCLE is its centre and a point on the
/// perimeter; an ELLIPSE the ends of the major, then of the minor axis.
public enum Shape {
  POINT,
  MULTIPOINT,
  POLYLINE,
  POLYGON,
  CIRCLE,
  ELLIPSE,
  ELLIPSOID
}

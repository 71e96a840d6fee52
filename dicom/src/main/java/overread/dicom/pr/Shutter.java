package overread.dicom.pr;

import overread.dicom.sr.Coordinates;

/// An edge beyond which nothing is shown (PS3.3 C.7.6.11). Rows and columns count from 1.
public sealed interface Shutter {
  /// What lies between the edges is shown.
  record Rectangle(int left, int right, int upper, int lower) implements Shutter {}

  /// What lies within the circle is shown.
  record Circle(int centreRow, int centreColumn, int radius) implements Shutter {}

  /// What lies within the polygon is shown; points are column and row.
  record Polygon(Coordinates vertices) implements Shutter {}

  /// What an overlay plane of the state covers is not shown.
  record Bitmap(int overlayGroup) implements Shutter {}
}

package overread.dicom.geometry;

import java.util.Optional;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// Builds a plane from the three attributes that describe it, wherever they stand.
final class PlaneReader {

  /// Cosine between rows and columns, and error of a direction's length, that are still taken as
  /// rounding in the file.
  private static final double ROUNDING = 0.02;

  private PlaneReader() {}

  static Optional<ImagePlane> plane(
      String frameOfReferenceUid,
      Attributes position,
      Attributes orientation,
      Attributes measures,
      int rows,
      int columns) {
    return plane(
        frameOfReferenceUid,
        position.getDoubles(Tag.IMAGE_POSITION_PATIENT),
        orientation.getDoubles(Tag.IMAGE_ORIENTATION_PATIENT),
        measures.getDoubles(Tag.PIXEL_SPACING),
        rows,
        columns);
  }

  static Optional<ImagePlane> plane(
      String frameOfReferenceUid,
      double[] position,
      double[] orientation,
      double[] spacing,
      int rows,
      int columns) {
    if (position.length != 3 || orientation.length != 6 || spacing.length != 2) {
      return Optional.empty();
    }
    Vec3 origin = Vec3.of(position, 0);
    Vec3 row = Vec3.of(orientation, 0);
    Vec3 column = Vec3.of(orientation, 3);
    boolean sound =
        origin.isFinite()
            && isDirection(row)
            && isDirection(column)
            && Math.abs(row.dot(column)) < ROUNDING
            && isDistance(spacing[0])
            && isDistance(spacing[1])
            && rows > 0
            && columns > 0;
    if (!sound) {
      return Optional.empty();
    }
    return Optional.of(
        new ImagePlane(
            frameOfReferenceUid,
            origin,
            row.unit(),
            column.unit(),
            spacing[0],
            spacing[1],
            rows,
            columns));
  }

  private static boolean isDirection(Vec3 vector) {
    return vector.isFinite() && Math.abs(vector.length() - 1) < ROUNDING;
  }

  private static boolean isDistance(double value) {
    return Double.isFinite(value) && value > 0;
  }
}

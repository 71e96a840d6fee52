package overread.dicom.geometry;

import java.util.Optional;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// Where the pixels of one frame lie in the patient (PS3.3 C.7.6.2.1.1).
///
/// Image coordinates are (column, row) with the origin at the top left corner of the top left
/// pixel: the centre of pixel (c, r), counted from 0, is (c + 0.5, r + 0.5). Patient coordinates
/// are millimetres in the frame of reference.
///
/// @param frameOfReferenceUid empty when the image names none
/// @param position centre of the first pixel
/// @param rowDirection where a row runs to, length 1
/// @param columnDirection where a column runs to, length 1
/// @param rowSpacing millimetres between the centres of two rows
/// @param columnSpacing millimetres between the centres of two columns
public record ImagePlane(
    String frameOfReferenceUid,
    Vec3 position,
    Vec3 rowDirection,
    Vec3 columnDirection,
    double rowSpacing,
    double columnSpacing,
    int rows,
    int columns) {

  /// Directions whose dot product is above this are taken as parallel.
  private static final double PARALLEL = 0.9999;

  /// Two grids closer than this, in millimetres, are the same.
  private static final double SAME_GRID = 1e-3;

  /// Of an image with one frame, or the first frame of one with many; empty when the image has no
  /// position, orientation and pixel spacing in the patient, or they make no plane.
  public static Optional<ImagePlane> of(Attributes image) {
    if (image.hasValue(Tag.IMAGE_POSITION_PATIENT)) {
      return PlaneReader.plane(
          image.getString(Tag.FRAME_OF_REFERENCE_UID, ""),
          image,
          image,
          image,
          image.getInt(Tag.ROWS, 0),
          image.getInt(Tag.COLUMNS, 0));
    }
    return ofFrame(image, 0);
  }

  /// Of one frame, counted from 0, of an image whose geometry is in functional groups, shared or of
  /// the frame (PS3.3 C.7.6.16).
  public static Optional<ImagePlane> ofFrame(Attributes multiFrame, int frame) {
    return FunctionalGroups.of(multiFrame).plane(frame);
  }

  /// Right-handed: rows across columns.
  public Vec3 normal() {
    return rowDirection.cross(columnDirection).unit();
  }

  /// The point of the patient at a place of the image (corner-origin).
  public Vec3 toPatient(double column, double row) {
    return position
        .plus(rowDirection.times((column - 0.5) * columnSpacing))
        .plus(columnDirection.times((row - 0.5) * rowSpacing));
  }

  /// Column and row (corner-origin) of the foot of the perpendicular from a point to this plane.
  public double[] toImage(Vec3 point) {
    Vec3 offset = point.minus(position);
    return new double[] {
      offset.dot(rowDirection) / columnSpacing + 0.5, offset.dot(columnDirection) / rowSpacing + 0.5
    };
  }

  /// Signed millimetres from this plane to a point, along the normal.
  public double distance(Vec3 point) {
    return point.minus(position).dot(normal());
  }

  /// Where this plane lies along its own normal, in millimetres.
  public double depth() {
    return position.dot(normal());
  }

  public boolean sameFrameOfReference(ImagePlane other) {
    return !frameOfReferenceUid.isEmpty() && frameOfReferenceUid.equals(other.frameOfReferenceUid);
  }

  /// Whether both normals point the same way or opposite ways.
  public boolean parallelTo(ImagePlane other) {
    return Math.abs(normal().dot(other.normal())) > PARALLEL;
  }

  /// Whether pixel (c, r) of both covers the same column of tissue, up to a shift along the normal:
  /// same directions, spacing, first pixel and size.
  public boolean sameGrid(ImagePlane other) {
    double[] origin = toImage(other.position);
    return rows == other.rows
        && columns == other.columns
        && rowDirection.dot(other.rowDirection) > PARALLEL
        && columnDirection.dot(other.columnDirection) > PARALLEL
        && Math.abs(rowSpacing - other.rowSpacing) * rows < SAME_GRID * 100
        && Math.abs(columnSpacing - other.columnSpacing) * columns < SAME_GRID * 100
        && Math.abs(origin[0] - 0.5) * columnSpacing < SAME_GRID * 10
        && Math.abs(origin[1] - 0.5) * rowSpacing < SAME_GRID * 10;
  }
}

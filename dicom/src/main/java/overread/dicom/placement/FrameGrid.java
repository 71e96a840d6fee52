package overread.dicom.placement;

import overread.dicom.geometry.Vec3;

/// What the planes of one derived object share: directions, spacing and thickness. Most objects
/// have one grid.
///
/// @param thickness millimetres that a voxel reaches along the normal, 0 when the object says none
public record FrameGrid(
    Vec3 rowDirection,
    Vec3 columnDirection,
    double rowSpacing,
    double columnSpacing,
    double thickness) {

  public Vec3 normal() {
    return rowDirection.cross(columnDirection).unit();
  }
}

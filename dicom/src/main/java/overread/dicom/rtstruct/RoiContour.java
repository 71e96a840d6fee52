package overread.dicom.rtstruct;

import java.util.List;
import overread.dicom.geometry.Vec3;

/// One contour of a region of interest.
///
/// @param points x, y, z of each point in millimetres
/// @param imageUids the images that the contour says it was drawn on; they may not exist here
public record RoiContour(ContourType type, double[] points, List<String> imageUids) {

  public RoiContour {
    imageUids = List.copyOf(imageUids);
  }

  public int size() {
    return points.length / 3;
  }

  public Vec3 point(int index) {
    return Vec3.of(points, 3 * index);
  }
}

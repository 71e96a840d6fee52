package overread.dicom.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.geometry.FunctionalGroups;
import overread.dicom.geometry.ImagePlane;

/// One frame of an acquired image on which something may be drawn.
///
/// @param frame counts from 1; 1 for an image with a single frame
/// @param plane empty for projection images and others without a place in space
public record SourceImage(
    String sopInstanceUid,
    int frame,
    String seriesInstanceUid,
    int rows,
    int columns,
    Optional<ImagePlane> plane) {

  /// Each frame of an image.
  public static List<SourceImage> framesOf(Attributes image) {
    int frames = FunctionalGroups.framesOf(image);
    if (frames == 1) {
      return List.of(frame(image, 1, ImagePlane.of(image)));
    }
    FunctionalGroups groups = FunctionalGroups.of(image);
    var all = new ArrayList<SourceImage>(frames);
    for (int frame = 1; frame <= frames; frame++) {
      all.add(frame(image, frame, groups.plane(frame - 1)));
    }
    return all;
  }

  /// Each frame of each image.
  public static List<SourceImage> framesOf(List<Attributes> images) {
    var all = new ArrayList<SourceImage>(images.size());
    for (Attributes image : images) {
      all.addAll(framesOf(image));
    }
    return all;
  }

  private static SourceImage frame(Attributes image, int frame, Optional<ImagePlane> plane) {
    return new SourceImage(
        image.getString(Tag.SOP_INSTANCE_UID, ""),
        frame,
        image.getString(Tag.SERIES_INSTANCE_UID, ""),
        image.getInt(Tag.ROWS, 0),
        image.getInt(Tag.COLUMNS, 0),
        plane);
  }
}

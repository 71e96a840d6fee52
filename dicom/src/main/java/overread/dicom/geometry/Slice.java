package overread.dicom.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// One frame that may take its place in a stack, with whatever the caller wants to find again.
///
/// @param image the caller's own
/// @param order of acquisition, for images that have no plane or share one
/// @param localizer a scout image, which never joins a stack of slices
public record Slice<T>(T image, Optional<ImagePlane> plane, int order, boolean localizer) {

  /// One slice for each header of an image with a single frame, in the given order.
  public static List<Slice<Attributes>> ofHeaders(List<Attributes> headers) {
    var slices = new ArrayList<Slice<Attributes>>(headers.size());
    for (Attributes header : headers) {
      slices.add(
          new Slice<>(
              header,
              ImagePlane.of(header),
              header.getInt(Tag.INSTANCE_NUMBER, 0),
              isLocalizer(header)));
    }
    return slices;
  }

  /// One slice for each frame of a multi-frame image; the caller's own is the frame number from 0.
  public static List<Slice<Integer>> ofFrames(Attributes multiFrame) {
    FunctionalGroups groups = FunctionalGroups.of(multiFrame);
    int frames = FunctionalGroups.framesOf(multiFrame);
    boolean localizer = isLocalizer(multiFrame);
    var slices = new ArrayList<Slice<Integer>>(frames);
    for (int frame = 0; frame < frames; frame++) {
      slices.add(new Slice<>(frame, groups.plane(frame), frame, localizer));
    }
    return slices;
  }

  private static boolean isLocalizer(Attributes image) {
    List<String> type = image.getStrings(Tag.IMAGE_TYPE);
    return type.size() > 2 && type.get(2).strip().equals("LOCALIZER");
  }
}

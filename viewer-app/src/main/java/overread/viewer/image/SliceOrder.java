package overread.viewer.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.geometry.FunctionalGroups;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Slice;
import overread.dicom.geometry.Stack;
import overread.dicom.image.FrameAttributes;

/// The frames of a series in the order they are scrolled: by place in the patient, in the direction
/// of the instance numbers. Frames that make a stack of their own (a scout) come after the largest
/// stack, so that nothing of a series is out of reach.
final class SliceOrder {
  private SliceOrder() {}

  static List<StackSlice> of(List<Attributes> headers) {
    var frames = new ArrayList<Slice<StackSlice>>(headers.size());
    for (int instance = 0; instance < headers.size(); instance++) {
      addFrames(frames, instance, headers.get(instance));
    }
    var slices = new ArrayList<StackSlice>(frames.size());
    if (!frames.isEmpty()) {
      for (var stack : Stack.split(frames)) {
        slices.addAll(inDirectionOfAcquisition(stack));
      }
    }
    return slices;
  }

  private static void addFrames(List<Slice<StackSlice>> frames, int instance, Attributes header) {
    var uid = header.getString(Tag.SOP_INSTANCE_UID, "");
    var number = header.getInt(Tag.INSTANCE_NUMBER, 0);
    var count = Math.max(1, header.getInt(Tag.NUMBER_OF_FRAMES, 1));
    var scout = localizer(header);
    if (count == 1) {
      add(frames, new StackSlice(instance, 1, uid, header, ImagePlane.of(header)), number, scout);
      return;
    }
    var groups = FunctionalGroups.of(header);
    for (int frame = 0; frame < count; frame++) {
      Optional<ImagePlane> plane = groups.plane(frame);
      var own = FrameAttributes.of(header, frame);
      add(frames, new StackSlice(instance, frame + 1, uid, own, plane), frame, scout);
    }
  }

  private static void add(
      List<Slice<StackSlice>> frames, StackSlice slice, int order, boolean localizer) {
    frames.add(new Slice<>(slice, slice.plane(), order, localizer));
  }

  private static boolean localizer(Attributes header) {
    var type = header.getStrings(Tag.IMAGE_TYPE);
    return type.size() > 2 && type.get(2).strip().equals("LOCALIZER");
  }

  private static List<StackSlice> inDirectionOfAcquisition(Stack<StackSlice> stack) {
    var images = new ArrayList<>(stack.images());
    var first = stack.slices().getFirst().order();
    var last = stack.slices().getLast().order();
    if (first > last) {
      Collections.reverse(images);
    }
    return images;
  }
}

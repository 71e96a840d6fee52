package overread.dicom.image;

import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// The attributes that hold for one frame: those of the object, with the functional groups of an
/// enhanced object (PS3.3 C.7.6.16) that say how its pixels are shown laid over them.
public final class FrameAttributes {
  private static final int[] SHOWN = {
    Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE, Tag.FRAME_VOI_LUT_SEQUENCE, Tag.PIXEL_MEASURES_SEQUENCE
  };

  private FrameAttributes() {}

  /// @param frame counted from 0
  public static Attributes of(Attributes image, int frame) {
    Attributes shared = image.getItem(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
    List<Attributes> perFrame = image.getSequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
    if (shared == null && perFrame.isEmpty()) {
      return image;
    }
    Attributes merged = image.copy();
    merged.remove(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
    merged.remove(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
    if (shared != null) {
      addGroups(merged, shared);
    }
    if (frame < perFrame.size()) {
      addGroups(merged, perFrame.get(frame));
    }
    return merged;
  }

  private static void addGroups(Attributes merged, Attributes groups) {
    for (int tag : SHOWN) {
      Attributes group = groups.getItem(tag);
      if (group != null) {
        merged.addAll(group);
      }
    }
  }
}

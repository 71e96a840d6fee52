package overread.dicom.pr;

import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// Puts a state's grey transformations in place of the image's own.
final class PresentationApplication {
  private static final int[] GOVERNED = {
    Tag.MODALITY_LUT_SEQUENCE,
    Tag.RESCALE_SLOPE,
    Tag.RESCALE_INTERCEPT,
    Tag.RESCALE_TYPE,
    Tag.PRESENTATION_LUT_SEQUENCE,
    Tag.PRESENTATION_LUT_SHAPE
  };

  private static final int[] VALUES_OF_INTEREST = {
    Tag.WINDOW_CENTER,
    Tag.WINDOW_WIDTH,
    Tag.WINDOW_CENTER_WIDTH_EXPLANATION,
    Tag.VOI_LUT_FUNCTION,
    Tag.VOI_LUT_SEQUENCE
  };

  private PresentationApplication() {}

  static Attributes apply(PresentationState state, Attributes image, int frame) {
    Attributes applied = image.copy();
    replace(GOVERNED, state.data(), applied);
    Attributes none = new Attributes();
    replace(VALUES_OF_INTEREST, none, applied);
    String instance = image.getString(Tag.SOP_INSTANCE_UID, "");
    for (Attributes item : state.data().getSequence(Tag.SOFTCOPY_VOI_LUT_SEQUENCE)) {
      if (PresentationState.selects(PresentationReader.images(item), instance, frame)) {
        replace(VALUES_OF_INTEREST, item, applied);
        break;
      }
    }
    return applied;
  }

  private static void replace(int[] tags, Attributes from, Attributes in) {
    for (int tag : tags) {
      in.remove(tag);
    }
    in.addSelected(from, tags);
  }
}

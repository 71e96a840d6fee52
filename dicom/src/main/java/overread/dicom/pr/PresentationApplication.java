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
    if (state.kind() == PresentationKind.COLOUR) {
      return image;
    }
    boolean decides =
        state.presentationLut() != PresentationLut.NONE
            || state.kind() == PresentationKind.PSEUDO_COLOUR;
    return apply(state.data(), image, frame, decides);
  }

  /// An input of a blending state: low values are dark whatever the image says.
  static Attributes apply(Attributes input, Attributes image, int frame) {
    return apply(input, image, frame, true);
  }

  /// @param governing holds the transforms
  /// @param decides whether it says which end is bright, so that the image's own word does not
  ///   matter (PS3.4 N.2.1)
  private static Attributes apply(
      Attributes governing, Attributes image, int frame, boolean decides) {
    Attributes applied = image.copy();
    replace(GOVERNED, governing, applied);
    Attributes none = new Attributes();
    replace(VALUES_OF_INTEREST, none, applied);
    fullRange(applied);
    if (decides && applied.getString(Tag.PHOTOMETRIC_INTERPRETATION, "").equals("MONOCHROME1")) {
      applied.setString(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2");
    }
    String instance = image.getString(Tag.SOP_INSTANCE_UID, "");
    for (Attributes item : governing.getSequence(Tag.SOFTCOPY_VOI_LUT_SEQUENCE)) {
      if (PresentationState.selects(PresentationReader.images(item), instance, frame)) {
        replace(VALUES_OF_INTEREST, item, applied);
        break;
      }
    }
    return applied;
  }

  /// A state that selects no values shows all that can be stored, not the window of the image.
  private static void fullRange(Attributes applied) {
    int bits = Math.clamp(applied.getInt(Tag.BITS_STORED, 8), 1, 32);
    double values = Math.scalb(1.0, bits);
    double least = applied.getInt(Tag.PIXEL_REPRESENTATION, 0) == 1 ? -values / 2 : 0;
    double greatest = least + values - 1;
    Attributes lookup = applied.getItem(Tag.MODALITY_LUT_SEQUENCE);
    int[] descriptor = lookup == null ? new int[0] : lookup.getInts(Tag.LUT_DESCRIPTOR);
    if (descriptor.length == 3) {
      least = 0;
      greatest = Math.scalb(1.0, Math.clamp(descriptor[2], 1, 16)) - 1;
    } else {
      double slope = applied.getDouble(Tag.RESCALE_SLOPE, 1);
      double intercept = applied.getDouble(Tag.RESCALE_INTERCEPT, 0);
      least = least * slope + intercept;
      greatest = greatest * slope + intercept;
    }
    applied.setDouble(Tag.WINDOW_CENTER, (least + greatest) / 2);
    applied.setDouble(Tag.WINDOW_WIDTH, Math.max(1, Math.abs(greatest - least)));
    applied.setString(Tag.VOI_LUT_FUNCTION, "LINEAR_EXACT");
  }

  private static void replace(int[] tags, Attributes from, Attributes in) {
    for (int tag : tags) {
      in.remove(tag);
    }
    in.addSelected(from, tags);
  }
}

package overread.dicom.pr;

import overread.dicom.data.Uid;

/// The kinds of presentation state, by SOP class.
public enum PresentationKind {
  GREYSCALE(true),
  COLOUR(true),
  PSEUDO_COLOUR(true),
  /// Two inputs, one over the other.
  BLENDING(true),
  /// Any number of inputs in several steps: listed, not applied.
  ADVANCED_BLENDING(false),
  /// Listed, not applied.
  XA_XRF(false),
  /// Planar reformats, volume rendering and others: listed, not applied.
  OTHER(false),
  /// Not a presentation state at all.
  NONE(false);

  private final boolean supported;

  PresentationKind(boolean supported) {
    this.supported = supported;
  }

  /// Whether states of this kind can be applied to images.
  public boolean supported() {
    return supported;
  }

  /// The kind of a SOP class.
  public static PresentationKind of(String sopClassUid) {
    return switch (sopClassUid) {
      case Uid.GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE -> GREYSCALE;
      case Uid.COLOR_SOFTCOPY_PRESENTATION_STATE_STORAGE -> COLOUR;
      case Uid.PSEUDO_COLOR_SOFTCOPY_PRESENTATION_STATE_STORAGE -> PSEUDO_COLOUR;
      case Uid.BLENDING_SOFTCOPY_PRESENTATION_STATE_STORAGE -> BLENDING;
      case Uid.ADVANCED_BLENDING_PRESENTATION_STATE_STORAGE -> ADVANCED_BLENDING;
      case Uid.XAXRF_GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE -> XA_XRF;
      case Uid.GRAYSCALE_PLANAR_MPR_VOLUMETRIC_PRESENTATION_STATE_STORAGE,
          Uid.COMPOSITING_PLANAR_MPR_VOLUMETRIC_PRESENTATION_STATE_STORAGE,
          Uid.VOLUME_RENDERING_VOLUMETRIC_PRESENTATION_STATE_STORAGE,
          Uid.SEGMENTED_VOLUME_RENDERING_VOLUMETRIC_PRESENTATION_STATE_STORAGE,
          Uid.MULTIPLE_VOLUME_RENDERING_VOLUMETRIC_PRESENTATION_STATE_STORAGE,
          Uid.VARIABLE_MODALITY_LUT_SOFTCOPY_PRESENTATION_STATE_STORAGE ->
          OTHER;
      default -> NONE;
    };
  }
}

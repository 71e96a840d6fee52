package overread.dicom.inspect;

import java.lang.foreign.Arena;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.image.Frame;
import overread.dicom.image.FrameAttributes;
import overread.dicom.image.Frames;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.ImageRenderer;
import overread.dicom.image.OverlayPlane;
import overread.dicom.image.PaletteColors;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.Voi;
import overread.dicom.pr.DrawnLayer;
import overread.dicom.pr.OverlayUse;
import overread.dicom.pr.PresentationKind;
import overread.dicom.pr.PresentationState;
import overread.dicom.pr.ShutterMask;

/// The pixels of one frame as a presentation state wants them, one for each of the image: grey or
/// pseudo-colour transforms, shutters, overlay planes of the layers.
final class StatePicture {
  private final DicomObject object;
  private final int frame;
  private final LayerChoice choice;
  private final List<String> notes;

  /// @param frame counted from 1
  /// @param notes gets a sentence for each thing that can't be honoured
  StatePicture(DicomObject object, int frame, LayerChoice choice, List<String> notes) {
    this.object = object;
    this.frame = frame;
    this.choice = choice;
    this.notes = notes;
  }

  /// Without a state: the image as it asks for, its own shutter and overlay planes upon it.
  int[] plain(@Nullable Voi voi) throws ImageDecodingException {
    try (Arena arena = Arena.ofConfined()) {
      Frame decoded = Frames.decode(object, frame - 1, arena);
      Attributes attributes = FrameAttributes.of(object.data(), frame - 1);
      int[] argb = ImageRenderer.argb(attributes, decoded, voi, false);
      ShutterMask.ofImage(object.data(), frame).ifPresent(mask -> mask.draw(argb));
      for (OverlayPlane plane : OverlayPlane.of(attributes, decoded, frame - 1)) {
        if (choice.showsPlane(plane.group())) {
          draw(plane, argb, decoded.format(), 0xFFFFFFFF);
        }
      }
      return argb;
    }
  }

  /// With a state.
  ///
  /// @param voi instead of that of the state, or null
  /// @param layers of the state
  int[] of(PresentationState state, @Nullable Voi voi, List<DrawnLayer> layers)
      throws ImageDecodingException {
    try (Arena arena = Arena.ofConfined()) {
      Frame decoded = Frames.decode(object, frame - 1, arena);
      Attributes attributes = FrameAttributes.of(object.data(), frame - 1);
      int[] argb = pixels(state, attributes, decoded, voi);
      cover(state, argb, decoded.format());
      overlays(state, layers, attributes, decoded, argb);
      return argb;
    }
  }

  /// Shutters and overlay planes upon pixels that were made otherwise.
  int[] finished(PresentationState state, List<DrawnLayer> layers, int[] argb)
      throws ImageDecodingException {
    try (Arena arena = Arena.ofConfined()) {
      Frame decoded = Frames.decode(object, frame - 1, arena);
      cover(state, argb, decoded.format());
      overlays(state, layers, FrameAttributes.of(object.data(), frame - 1), decoded, argb);
      return argb;
    }
  }

  /// The overlay planes of a further state upon a picture.
  void overlays(PresentationState state, List<DrawnLayer> layers, int[] argb)
      throws ImageDecodingException {
    if (layers.stream().anyMatch(layer -> !layer.overlays().isEmpty())) {
      try (Arena arena = Arena.ofConfined()) {
        Frame decoded = Frames.decode(object, frame - 1, arena);
        overlays(state, layers, FrameAttributes.of(object.data(), frame - 1), decoded, argb);
      }
    }
  }

  private int[] pixels(
      PresentationState state, Attributes attributes, Frame decoded, @Nullable Voi voi) {
    boolean grey = decoded.format().samplesPerPixel() == 1;
    if (!state.kind().supported()) {
      notes.add("Only its marks are drawn; what it asks for of the pixels is not applied.");
      return ImageRenderer.argb(attributes, decoded, voi, false);
    }
    if (state.icc()) {
      notes.add("Its colour profile is passed over.");
    }
    Attributes applied = state.applied(attributes, frame);
    if (state.kind() == PresentationKind.PSEUDO_COLOUR && grey) {
      Optional<PaletteColors> palette = PaletteColors.of(state.data());
      if (palette.isPresent()) {
        return ImageRenderer.pseudoColour(applied, decoded, voi, palette.get());
      }
      notes.add("Its colour palette is missing or makes no sense; the picture is grey.");
    }
    if (!grey && state.kind() != PresentationKind.COLOUR) {
      notes.add(
          "It is for grey images and this one is in colour; its grey transforms are left out.");
    }
    return ImageRenderer.argb(applied, decoded, voi, false);
  }

  private void cover(PresentationState state, int[] argb, PixelFormat format) {
    ShutterMask.of(state, format.columns(), format.rows(), frame)
        .ifPresent(mask -> {
          mask.draw(argb);
          if (mask.coversAll()) {
            notes.add("Its shutters cover the whole image.");
          }
        });
  }

  private void overlays(
      PresentationState state,
      List<DrawnLayer> layers,
      Attributes attributes,
      Frame decoded,
      int[] argb) {
    List<OverlayPlane> own = OverlayPlane.of(attributes, decoded, frame - 1);
    for (DrawnLayer layer : layers) {
      for (OverlayUse use : layer.overlays()) {
        Optional<OverlayPlane> plane =
            use.own()
                ? OverlayPlane.stored(state.data(), use.group(), frame - 1)
                : own.stream().filter(each -> each.group() == use.group()).findFirst();
        if (plane.isEmpty()) {
          notes.add(
              "Overlay %04X is to be shown in layer \"%s\" and is not there."
                  .formatted(use.group(), use.layer()));
        } else if (choice.shows(use)) {
          int colour =
              0xFF000000
                  | layer.colour().red() << 16
                  | layer.colour().green() << 8
                  | layer.colour().blue();
          draw(plane.get(), argb, decoded.format(), colour);
        }
      }
    }
  }

  private static void draw(OverlayPlane plane, int[] argb, PixelFormat format, int colour) {
    ImageRenderer.draw(plane, argb, format.columns(), format.rows(), colour);
  }
}

package overread.dicom.inspect;

import java.lang.foreign.Arena;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.image.Frame;
import overread.dicom.image.FrameAttributes;
import overread.dicom.image.Frames;
import overread.dicom.image.GreyScale;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.ImageRenderer;
import overread.dicom.image.PaletteColors;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.ValueRange;
import overread.dicom.image.Voi;
import overread.dicom.placement.SourceImage;
import overread.dicom.pr.BlendingInput;
import overread.dicom.pr.PresentationState;

/// A frame blended with the other input of a blending state (PS3.3 C.11.14, PS3.4 N.2.4): what lies
/// below is grey, what lies above takes the palette of the state and its opacity. The other input
/// is looked up by its place in the patient, at every pixel of the frame; where it has none, only
/// the frame is seen.
final class BlendedPicture {
  private static final int OPAQUE = 0xFF000000;

  /// Why inputs can't be blended, as a sentence.
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String sentence) {
      super(sentence);
    }
  }

  private final PresentationState state;
  private final SourceImage target;
  private final DicomObject object;
  private final List<DicomObject> others;

  /// @param target the frame whose grid the picture has
  /// @param object that holds it
  /// @param others images among which the other input is searched
  BlendedPicture(
      PresentationState state, SourceImage target, DicomObject object, List<DicomObject> others) {
    this.state = state;
    this.target = target;
    this.object = object;
    this.others = others;
  }

  /// The picture, one pixel for each of the frame.
  ///
  /// @param voi instead of that of the frame's own input, or null
  int[] draw(@Nullable Voi voi) throws RefusedException, ImageDecodingException {
    if (state.inputs().size() != 2
        || state.inputs().get(0).above() == state.inputs().get(1).above()) {
      throw new RefusedException(
          "It has not one input that lies below and one that lies above, so nothing is blended.");
    }
    PaletteColors palette =
        PaletteColors.of(state.data())
            .orElseThrow(() ->
                new RefusedException(
                    "Its colour palette is missing or makes no sense, so nothing is blended."));
    Double opacity = state.opacity();
    if (opacity == null || !(opacity >= 0 && opacity <= 1)) {
      throw new RefusedException(
          "Its opacity is missing or not from 0 to 1, so nothing is blended.");
    }
    BlendingInput own =
        state.inputs().stream()
            .filter(input -> input.takes(target.sopInstanceUid(), target.frame()))
            .findFirst()
            .orElseThrow(() -> new RefusedException("It is for other frames of this image."));
    BlendingInput other = state.inputs().get(state.inputs().getFirst() == own ? 1 : 0);
    double[] here = own(own, voi);
    double[] there = other(other);
    double[] below = own.above() ? there : here;
    double[] above = own.above() ? here : there;
    int[] argb = new int[here.length];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = blended(below[i], above[i], palette, opacity);
    }
    return argb;
  }

  private static int blended(double below, double above, PaletteColors palette, double opacity) {
    int grey = Double.isNaN(below) ? 0 : (int) (below * 255 + 0.5);
    if (Double.isNaN(above)) {
      return OPAQUE | grey * 0x10101;
    }
    int colour = palette.shade(above);
    int mixed = OPAQUE;
    for (int shift = 0; shift <= 16; shift += 8) {
      double part = opacity * (colour >> shift & 0xFF) + (1 - opacity) * grey;
      mixed |= (int) Math.round(part) << shift;
    }
    return mixed;
  }

  private double[] own(BlendingInput input, @Nullable Voi voi)
      throws ImageDecodingException, RefusedException {
    try (Arena arena = Arena.ofConfined()) {
      int frame = target.frame();
      Frame decoded = Frames.decode(object, frame - 1, arena);
      if (decoded.format().samplesPerPixel() != 1) {
        throw new RefusedException("It blends grey images and this one is in colour.");
      }
      Attributes attributes = FrameAttributes.of(object.data(), frame - 1);
      return ImageRenderer.brightness(state.applied(input, attributes, frame), decoded, voi);
    }
  }

  /// Brightness of the other input at each pixel of the frame; no number where it is not.
  private double[] other(BlendingInput input) throws RefusedException, ImageDecodingException {
    String place = input.above() ? "above" : "below";
    Map<DicomObject, List<SourceImage>> frames = new LinkedHashMap<>();
    for (DicomObject image : others) {
      List<SourceImage> taken =
          SourceImage.framesOf(image.data()).stream()
              .filter(each -> input.takes(each.sopInstanceUid(), each.frame()))
              .toList();
      if (!taken.isEmpty() && image.pixelData() != null) {
        frames.put(image, taken);
      }
    }
    if (frames.isEmpty()) {
      throw new RefusedException(
          "None of the images that lie %s is among the overlays, so nothing is blended."
              .formatted(place));
    }
    ImagePlane plane =
        target
            .plane()
            .orElseThrow(() ->
                new RefusedException(
                    "This image has no place in the patient, so nothing is blended."));
    StackSampler sampler =
        StackSampler.of(frames)
            .filter(stack -> stack.shares(plane))
            .orElseThrow(() ->
                new RefusedException(
                    "The images that lie %s have no parallel planes in the frame of reference of this one, so nothing is blended."
                        .formatted(place)));
    Map.Entry<DicomObject, List<SourceImage>> first = frames.entrySet().iterator().next();
    double[] sampled = sampled(sampler, plane);
    GreyScale scale = scale(input, first.getKey(), first.getValue().getFirst().frame());
    boolean any = false;
    for (int i = 0; i < sampled.length; i++) {
      any |= !Double.isNaN(sampled[i]);
      sampled[i] = Double.isNaN(sampled[i]) ? Double.NaN : scale.brightness(sampled[i]);
    }
    if (!any) {
      throw new RefusedException(
          "None of the images that lie %s is at the place of this one, so nothing is blended."
              .formatted(place));
    }
    return sampled;
  }

  private double[] sampled(StackSampler sampler, ImagePlane plane) throws ImageDecodingException {
    double[] sampled = new double[target.rows() * target.columns()];
    for (int row = 0; row < target.rows(); row++) {
      for (int column = 0; column < target.columns(); column++) {
        sampled[row * target.columns() + column] =
            sampler.at(plane.toPatient(column + 0.5, row + 0.5));
      }
    }
    return sampled;
  }

  /// A state's input has one transform for all of its images.
  private GreyScale scale(BlendingInput input, DicomObject image, int frame)
      throws RefusedException {
    Attributes attributes = FrameAttributes.of(image.data(), frame - 1);
    try {
      return GreyScale.of(
          state.applied(input, attributes, frame),
          PixelFormat.of(attributes),
          null,
          new ValueRange(0, 1),
          false);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(e.getMessage() + " So nothing is blended.");
    }
  }
}

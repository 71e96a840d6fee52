package overread.dicom.image;

import java.lang.foreign.Arena;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;

/// Turns a frame into the picture that a viewer shows: grey levels through the window, palette and
/// YBR as colours, overlay planes in white. One value for each pixel, row after row, ARGB, opaque.
public final class ImageRenderer {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int OPAQUE = 0xFF000000;

  private ImageRenderer() {}

  /// The picture of a frame with its overlay planes.
  ///
  /// @param frame counted from 0
  /// @param voi what to show; null for the object's first window, else its first VOI LUT, else the
  ///   frame's least to greatest value
  public static int[] argb(DicomObject object, int frame, @Nullable Voi voi)
      throws ImageDecodingException {
    try (Arena arena = Arena.ofConfined()) {
      Frame decoded = Frames.decode(object, frame, arena);
      Attributes image = FrameAttributes.of(object.data(), frame);
      int[] argb = argb(image, decoded, voi, false);
      for (OverlayPlane plane : OverlayPlane.of(image, decoded, frame)) {
        draw(plane, argb, decoded.format().columns(), decoded.format().rows(), WHITE);
      }
      return argb;
    }
  }

  /// The picture of a decoded frame without overlays.
  ///
  /// @param image attributes that hold for the frame ([FrameAttributes])
  /// @param invert swap black and white
  public static int[] argb(Attributes image, Frame frame, @Nullable Voi voi, boolean invert) {
    PixelFormat format = frame.format();
    if (format.samplesPerPixel() >= 3) {
      return color(frame);
    }
    Optional<PaletteColors> palette = PaletteColors.of(image);
    boolean indexed = format.photometricInterpretation().equals("PALETTE COLOR");
    boolean words = format.bytesPerSample() <= 2;
    if (indexed && words && palette.isPresent()) {
      return indexed(frame, palette.get());
    }
    int[] grey = grey(image, frame, voi, invert);
    if (words
        && palette.isPresent()
        && image.getString(Tag.PIXEL_PRESENTATION, "").equals("COLOR")) {
      supplement(frame, palette.get(), grey);
    }
    return grey;
  }

  private static int[] grey(Attributes image, Frame frame, @Nullable Voi voi, boolean invert) {
    PixelFormat format = frame.format();
    int[] argb = new int[format.framePixels()];
    if (format.bytesPerSample() <= 2) {
      byte[] table = GreyTable.of(image, frame, voi, invert).table();
      short[] samples = frame.shorts();
      for (int i = 0; i < argb.length; i++) {
        argb[i] = gray(table[samples[i] & 0xFFFF] & 0xFF);
      }
      return argb;
    }
    GreyScale scale =
        GreyScale.of(image, format, voi, StoredRange.of(frame, Padding.of(image)), invert);
    for (int row = 0; row < format.rows(); row++) {
      for (int column = 0; column < format.columns(); column++) {
        double value = frame.value(column, row);
        int level = Double.isNaN(value) ? 0 : scale.grey(value);
        argb[row * format.columns() + column] = gray(level);
      }
    }
    return argb;
  }

  /// A grey frame in the colours of a palette that spans all grey levels, as a pseudo-colour
  /// presentation state asks for. Padding is black.
  ///
  /// @param image attributes that hold for the frame, as the state has them
  public static int[] pseudoColour(
      Attributes image, Frame frame, @Nullable Voi voi, PaletteColors palette) {
    double[] brightness = brightness(image, frame, voi);
    int[] argb = new int[brightness.length];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = Double.isNaN(brightness[i]) ? OPAQUE : palette.shade(brightness[i]);
    }
    return argb;
  }

  /// How bright each pixel of a grey frame is, 0 to 1, row after row; no number where it is padding
  /// or no number.
  public static double[] brightness(Attributes image, Frame frame, @Nullable Voi voi) {
    PixelFormat format = frame.format();
    Padding padding = Padding.of(image);
    GreyScale scale = GreyScale.of(image, format, voi, StoredRange.of(frame, padding), false);
    double[] brightness = new double[format.framePixels()];
    for (int row = 0; row < format.rows(); row++) {
      for (int column = 0; column < format.columns(); column++) {
        double value = frame.value(column, row);
        brightness[row * format.columns() + column] =
            Double.isNaN(value) || padding.contains((long) value)
                ? Double.NaN
                : scale.brightness(value);
      }
    }
    return brightness;
  }

  /// Lays an overlay over a picture of the image's size.
  public static void draw(OverlayPlane plane, int[] argb, int columns, int rows, int colour) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (plane.covers(column, row)) {
          argb[row * columns + column] = colour;
        }
      }
    }
  }

  private static int gray(int level) {
    return OPAQUE | level * 0x10101;
  }

  private static int[] indexed(Frame frame, PaletteColors palette) {
    PixelFormat format = frame.format();
    short[] samples = frame.shorts();
    int[] argb = new int[samples.length];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = palette.argb(SampleBits.value(samples[i] & 0xFFFF, format));
    }
    return argb;
  }

  /// Values from the palette's first on are colours, those below are grey (C.8.16.2.1.1.1).
  private static void supplement(Frame frame, PaletteColors palette, int[] argb) {
    PixelFormat format = frame.format();
    short[] samples = frame.shorts();
    for (int i = 0; i < argb.length; i++) {
      int stored = SampleBits.value(samples[i] & 0xFFFF, format);
      if (stored >= palette.first()) {
        argb[i] = palette.argb(stored);
      }
    }
  }

  private static int[] color(Frame frame) {
    PixelFormat format = frame.format();
    String interpretation = format.photometricInterpretation();
    int down = Math.max(0, format.highBit() - 7);
    int channels = format.samplesPerPixel();
    int[] argb = new int[format.framePixels()];
    int[] pixel = new int[channels];
    int at = 0;
    for (int row = 0; row < format.rows(); row++) {
      for (int column = 0; column < format.columns(); column++) {
        for (int c = 0; c < channels; c++) {
          pixel[c] = frame.raw(column, row, c) >>> down & 0xFF;
        }
        argb[at++] = ColorConversion.argb(interpretation, pixel);
      }
    }
    return argb;
  }
}

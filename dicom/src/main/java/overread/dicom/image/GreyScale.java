package overread.dicom.image;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// The greyscale pipeline of PS3.3 C.11 and PS3.4 N.2 for one image: stored value, modality
/// transform, values of interest, presentation, 0 … 255. [GreyTable] is its fast form for samples
/// of up to 16 bits.
public final class GreyScale {
  private final ModalityTransform modality;
  private final Voi voi;
  private final @Nullable LookupTable presentation;
  private final boolean inverse;

  private GreyScale(
      ModalityTransform modality, Voi voi, @Nullable LookupTable presentation, boolean inverse) {
    this.modality = modality;
    this.voi = voi;
    this.presentation = presentation;
    this.inverse = inverse;
  }

  /// The pipeline of an image.
  ///
  /// @param image the attributes of the image; of one of its frames for an enhanced object
  ///   ([FrameAttributes])
  /// @param format the image's pixels
  /// @param voi what to show; null for the object's first window, else its first VOI LUT, else the
  ///   whole of `range`
  /// @param range least and greatest stored value of the frame, or of what can be stored
  /// @param invert swap black and white of what the object asks for
  public static GreyScale of(
      Attributes image, PixelFormat format, @Nullable Voi voi, ValueRange range, boolean invert) {
    ModalityTransform modality = ModalityTransform.of(image, format.signed());
    Voi chosen = voi != null ? voi : first(image, modality, range);
    Attributes item = image.getItem(Tag.PRESENTATION_LUT_SEQUENCE);
    LookupTable presentation = item == null ? null : LookupTable.of(item, false);
    return new GreyScale(modality, chosen, presentation, inverse(image, format) != invert);
  }

  /// Presentation LUT Shape says whether its output is inverted (C.11.6.1.2); without it
  /// MONOCHROME1 does.
  private static boolean inverse(Attributes image, PixelFormat format) {
    return switch (image.getString(Tag.PRESENTATION_LUT_SHAPE, "")) {
      case "INVERSE" -> true;
      case "IDENTITY" -> false;
      default ->
          image
              .getString(Tag.PHOTOMETRIC_INTERPRETATION, format.photometricInterpretation())
              .equals("MONOCHROME1");
    };
  }

  private static Voi first(Attributes image, ModalityTransform modality, ValueRange range) {
    List<Window> windows = windows(image);
    if (!windows.isEmpty()) {
      return windows.getFirst();
    }
    List<VoiLookup> lookups = lookups(image);
    if (!lookups.isEmpty()) {
      return lookups.getFirst();
    }
    if (modality instanceof ModalityTransform.Lookup(LookupTable table)) {
      int low = table.at((int) range.least());
      int high = table.at((int) range.greatest());
      return low <= high
          ? new ValueRange(low, high)
          : new ValueRange(table.least(), table.greatest());
    }
    double low = modality.apply(range.least());
    double high = modality.apply(range.greatest());
    return new ValueRange(Math.min(low, high), Math.max(low, high));
  }

  /// The windows of an image that can be applied, in its order.
  public static List<Window> windows(Attributes image) {
    double[] centers = image.getDoubles(Tag.WINDOW_CENTER);
    double[] widths = image.getDoubles(Tag.WINDOW_WIDTH);
    List<String> names = image.getStrings(Tag.WINDOW_CENTER_WIDTH_EXPLANATION);
    Window.Function function =
        switch (image.getString(Tag.VOI_LUT_FUNCTION, "")) {
          case "LINEAR_EXACT" -> Window.Function.LINEAR_EXACT;
          case "SIGMOID" -> Window.Function.SIGMOID;
          default -> Window.Function.LINEAR;
        };
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < Math.min(centers.length, widths.length); i++) {
      boolean legal = function == Window.Function.LINEAR ? widths[i] >= 1 : widths[i] > 0;
      if (legal && Double.isFinite(centers[i]) && Double.isFinite(widths[i])) {
        String name = i < names.size() ? names.get(i) : "";
        windows.add(new Window(centers[i], widths[i], function, name));
      }
    }
    return List.copyOf(windows);
  }

  /// The VOI LUTs of an image, in its order.
  public static List<VoiLookup> lookups(Attributes image) {
    boolean signed = negativeValues(image);
    List<VoiLookup> lookups = new ArrayList<>();
    for (Attributes item : image.getSequence(Tag.VOI_LUT_SEQUENCE)) {
      LookupTable table = LookupTable.of(item, signed);
      if (table != null) {
        lookups.add(new VoiLookup(table, item.getString(Tag.LUT_EXPLANATION, "")));
      }
    }
    return List.copyOf(lookups);
  }

  /// Whether the modality transform can yield a negative value; the first value of a VOI LUT is
  /// then a signed number (C.11.2.1.1).
  private static boolean negativeValues(Attributes image) {
    if (image.getItem(Tag.MODALITY_LUT_SEQUENCE) != null) {
      return false;
    }
    return image.getInt(Tag.PIXEL_REPRESENTATION, 0) == 1
        || image.getDouble(Tag.RESCALE_INTERCEPT, 0) < 0;
  }

  /// The value in the modality's units that a stored value stands for.
  public double rescaled(double stored) {
    return modality.apply(stored);
  }

  /// What is shown of the values.
  public Voi voi() {
    return voi;
  }

  /// Grey level 0 … 255 of a stored value.
  public int grey(double stored) {
    double brightness = voi.brightness(modality.apply(stored));
    if (presentation != null) {
      int index = (int) Math.floor(brightness * (presentation.size() - 1) + 0.5);
      brightness = presentation.entry(index) / (double) presentation.white();
    }
    return (int) ((inverse ? 1 - brightness : brightness) * 255 + 0.5);
  }
}

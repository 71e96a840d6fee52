package overread.dicom.image.jpeg2000;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.image.ImageDecodingException;

/// What the main header or the headers of a tile's parts say of coding (ITU-T T.800 A.6). What a
/// tile says of a component goes before what it says of all, and that before the main header.
final class Parameters {
  private static final int USER_PRECINCTS = 1;
  private static final int SOP = 2;

  private final @Nullable Parameters main;
  private final @Nullable ComponentCoding[] codings;
  private final @Nullable Quantization[] quantizations;
  private final int[] roiShifts;
  private final List<Progression> changes = new ArrayList<>();
  private @Nullable Style style;
  private @Nullable ComponentCoding coding;
  private @Nullable Quantization quantization;

  /// @param sop whether packets may begin with a marker
  /// @param colourTransform of the first three components (annex G)
  record Style(Progression.Order order, int layers, boolean colourTransform, boolean sop) {}

  /// Of the main header.
  Parameters(int components) {
    this(null, components);
  }

  private Parameters(@Nullable Parameters main, int components) {
    this.main = main;
    codings = new ComponentCoding[components];
    quantizations = new Quantization[components];
    roiShifts = new int[components];
    Arrays.fill(roiShifts, -1);
  }

  /// Of a tile, which may say differently.
  Parameters ofTile() {
    return new Parameters(this, codings.length);
  }

  /// Reads a marker segment that tells of coding; others are passed over.
  void read(Marker marker, Segment in) throws ImageDecodingException {
    switch (marker) {
      case COD -> {
        int flags = in.u8();
        Progression.Order order = Progression.Order.read(in);
        int layers = in.u16();
        style = new Style(order, layers, in.u8() != 0, (flags & SOP) != 0);
        coding = ComponentCoding.read(in, (flags & USER_PRECINCTS) != 0);
      }
      case COC -> {
        int component = component(in);
        codings[component] = ComponentCoding.read(in, (in.u8() & USER_PRECINCTS) != 0);
      }
      case QCD -> quantization = Quantization.read(in);
      case QCC -> {
        int component = component(in);
        quantizations[component] = Quantization.read(in);
      }
      case RGN -> {
        int component = component(in);
        in.u8();
        roiShifts[component] = in.u8();
      }
      case POC -> {
        while (in.remaining() >= (wide() ? 9 : 7)) {
          changes.add(Progression.read(in, wide()));
        }
      }
      default -> {}
    }
  }

  private boolean wide() {
    return codings.length > 256;
  }

  private int component(Segment in) throws ImageDecodingException {
    int component = wide() ? in.u16() : in.u8();
    if (component >= codings.length) {
      throw new ImageDecodingException("The JPEG 2000 header tells of a component there is not.");
    }
    return component;
  }

  Style style() throws ImageDecodingException {
    if (style != null) {
      return style;
    }
    if (main == null) {
      throw new ImageDecodingException("The JPEG 2000 header does not say how it is coded.");
    }
    return main.style();
  }

  ComponentCoding coding(int component) throws ImageDecodingException {
    ComponentCoding own = codings[component] != null ? codings[component] : coding;
    if (own != null) {
      return own;
    }
    if (main == null) {
      throw new ImageDecodingException("The JPEG 2000 header does not say how it is coded.");
    }
    return main.coding(component);
  }

  Quantization quantization(int component) throws ImageDecodingException {
    Quantization own = quantizations[component] != null ? quantizations[component] : quantization;
    if (own != null) {
      return own;
    }
    if (main == null) {
      throw new ImageDecodingException("The JPEG 2000 header does not say how it is quantized.");
    }
    return main.quantization(component);
  }

  /// Bit-planes by which a region of interest is raised (annex H).
  int roiShift(int component) {
    if (roiShifts[component] >= 0) {
      return roiShifts[component];
    }
    return main == null ? 0 : main.roiShift(component);
  }

  /// The orders of packets, one after the other.
  List<Progression> progressions() throws ImageDecodingException {
    if (!changes.isEmpty()) {
      return changes;
    }
    if (main != null && !main.changes.isEmpty()) {
      return main.changes;
    }
    return List.of(Progression.whole(style().order()));
  }
}

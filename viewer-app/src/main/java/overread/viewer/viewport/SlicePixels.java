package overread.viewer.viewport;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.image.Frame;
import overread.dicom.image.GreyTable;
import overread.dicom.image.ImageRenderer;
import overread.dicom.image.PaletteColors;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.Voi;
import overread.dicom.image.Window;
import overread.dicom.pr.PresentationKind;
import overread.dicom.pr.PresentationState;
import overread.viewer.render.ColourPainter;
import overread.viewer.render.ColourRaster;
import overread.viewer.render.GreyPainter;
import overread.viewer.render.GreyRaster;
import overread.viewer.render.Interpolation;
import overread.viewer.render.Raster;
import overread.viewer.render.ViewTransform;

/// The pixels of the slice on the screen, copied out of its frame. One array serves all slices of a
/// stack, so that scrolling makes no garbage.
final class SlicePixels {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private short[] scratch = {};
  private @Nullable Raster raster;
  private final SliceMasks masks = new SliceMasks();
  private @Nullable Attributes header;
  private @Nullable PresentationState state;
  private int number = 1;
  private @Nullable PixelFormat format;
  private @Nullable Voi ownRange;
  private @Nullable GreyTable table;
  private @Nullable Voi tableVoi;
  private boolean tableInverted;
  private int[] colours = {};

  /// Takes over a frame. Colour, and samples that no table of 65,536 entries can hold, become ARGB
  /// at once; the window then is that of the object.
  ///
  /// @param frameNumber counted from 1
  /// @throws IllegalArgumentException with a sentence, for a frame that can't be shown
  void load(Frame frame, Attributes frameHeader, int frameNumber) {
    var newFormat = frame.format();
    header = frameHeader;
    number = frameNumber;
    state = null;
    masks.load(frame, frameHeader, frameNumber);
    format = newFormat;
    table = null;
    if (isGrey(newFormat, frameHeader)) {
      var own =
          GreyTable.windows(frameHeader).isEmpty() && GreyTable.lookups(frameHeader).isEmpty();
      ownRange = own ? GreyTable.of(frameHeader, frame, null, false).voi() : null;
      scratch = stored(frame, scratch);
      raster = new GreyRaster(newFormat.columns(), newFormat.rows(), newFormat.signed(), scratch);
    } else {
      var argb = ImageRenderer.argb(frameHeader, frame, null, false);
      raster = new ColourRaster(newFormat.columns(), newFormat.rows(), argb);
    }
  }

  /// The state that says how the slice is shown, or null for the image itself. Nothing is read
  /// again.
  void present(@Nullable PresentationState newState) {
    if (newState != state) {
      state = newState;
      table = null;
      masks.present(newState);
    }
  }

  SliceMasks masks() {
    return masks;
  }

  private static boolean isGrey(PixelFormat format, Attributes header) {
    var coloured =
        format.samplesPerPixel() > 1
            || format.photometricInterpretation().equals("PALETTE COLOR")
            || header.getString(Tag.PIXEL_PRESENTATION, "").equals("COLOR");
    return !coloured && !format.floatingPoint() && format.bitsAllocated() <= 16;
  }

  boolean isLoaded() {
    return raster != null;
  }

  boolean isGrey() {
    return raster instanceof GreyRaster;
  }

  /// Paints the slice.
  ///
  /// @param voi what the reader chose; null for what the object asks for
  void paint(
      @Nullable Voi voi,
      boolean invert,
      ViewTransform view,
      Interpolation interpolation,
      int[] target) {
    switch (raster) {
      case null -> throw new IllegalStateException("no slice to paint");
      case GreyRaster grey -> {
        var current = table(voi, invert);
        if (current != null) {
          GreyPainter.paint(grey, view, interpolation, colours, target);
        }
      }
      case ColourRaster colour -> ColourPainter.paint(colour, view, interpolation, target);
    }
  }

  /// The table that paints this slice; null for a colour image or before the first slice.
  @Nullable GreyTable table(@Nullable Voi voi, boolean invert) {
    var image = header;
    var pixels = format;
    if (image == null || pixels == null || !isGrey()) {
      return null;
    }
    var known = table;
    if (known != null && voi == tableVoi && invert == tableInverted) {
      return known;
    }
    var shown = state;
    var made =
        shown == null
            ? GreyTable.of(image, voi == null ? ownRange : voi, invert)
            : GreyTable.of(shown.applied(image, number), voi, invert);
    colours = GreyPainter.colours(aligned(made.table(), pixels));
    if (shown != null && shown.kind() == PresentationKind.PSEUDO_COLOUR) {
      PaletteColors.of(shown.data()).ifPresent(palette -> recolour(colours, palette));
    }
    table = made;
    tableVoi = voi;
    tableInverted = invert;
    return made;
  }

  private static void recolour(int[] colours, PaletteColors palette) {
    for (int i = 0; i < colours.length; i++) {
      colours[i] = palette.shade((colours[i] & 0xFF) / 255.0);
    }
  }

  /// Whether no value of the slice lies inside a window, so that all is black or white.
  boolean misses(Window window) {
    var grey = table;
    if (grey == null || !(raster instanceof GreyRaster slice)) {
      return false;
    }
    var low = window.center() - window.width() / 2;
    var high = window.center() + window.width() / 2;
    return !slice.any(stored -> {
      var value = grey.rescaled(stored);
      return value > low && value < high;
    });
  }

  /// The stored value at a pixel, counted from 0; null outside or for a colour image.
  @Nullable Integer stored(int column, int row) {
    return raster instanceof GreyRaster grey && inside(grey, column, row)
        ? grey.stored(column, row)
        : null;
  }

  /// Red, green and blue at a pixel, counted from 0; null outside or for a grey image.
  @Nullable Integer argb(int column, int row) {
    return raster instanceof ColourRaster colour && inside(colour, column, row)
        ? colour.argb(column, row)
        : null;
  }

  private static boolean inside(Raster raster, int column, int row) {
    return column >= 0 && row >= 0 && column < raster.columns() && row < raster.rows();
  }

  /// Stored values, moved down to bit 0 and sign-extended, so that means and values in between come
  /// out right whatever lies above the high bit.
  private static short[] stored(Frame frame, short[] reuse) {
    var format = frame.format();
    var count = format.framePixels();
    var samples = reuse.length == count ? reuse : new short[count];
    var left = 16 - 1 - format.highBit();
    var right = 16 - format.bitsStored();
    if (format.bytesPerSample() == 1) {
      for (int i = 0; i < count; i++) {
        samples[i] = frame.samples().get(ValueLayout.JAVA_BYTE, i);
      }
    } else {
      MemorySegment.copy(frame.samples(), SHORT, 0, samples, 0, count);
    }
    if (right == 0) {
      return samples;
    }
    if (format.signed()) {
      for (int i = 0; i < count; i++) {
        samples[i] = (short) ((short) (samples[i] << left) >> right);
      }
    } else {
      for (int i = 0; i < count; i++) {
        samples[i] = (short) ((samples[i] << left & 0xFFFF) >> right);
      }
    }
    return samples;
  }

  /// The grey levels by stored value rather than by the pattern it is stored in.
  private static byte[] aligned(byte[] byPattern, PixelFormat format) {
    var up = format.highBit() + 1 - format.bitsStored();
    if (up == 0) {
      return byPattern;
    }
    var byValue = new byte[byPattern.length];
    for (int value = 0; value < byValue.length; value++) {
      byValue[value] = byPattern[value << up & 0xFFFF];
    }
    return byValue;
  }
}

package overread.viewer.viewport;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.image.GreyTable;
import overread.dicom.image.Voi;
import overread.viewer.image.ImageStack;
import overread.viewer.render.GreyPainter;
import overread.viewer.render.LabelPainter;

/// Paints the slice that the reader is on, or the nearest decoded one until it is there. Does
/// nothing when nothing that matters to the pixels has changed.
final class SlicePainter {
  private record Done(int[] target, int index, Look look) {}

  private final SlicePixels pixels = new SlicePixels();
  private @Nullable ImageStack loadedFrom;
  private int loadedIndex = -1;
  private @Nullable String refusal;
  private @Nullable Done done;

  void forget() {
    loadedFrom = null;
    loadedIndex = -1;
    refusal = null;
    done = null;
  }

  /// The slice whose pixels are on the screen, counted from 0; -1 for none.
  int shownIndex() {
    return loadedIndex;
  }

  /// Why the slice can't be shown, as a sentence.
  Optional<String> refusal(ImageStack stack, int index) {
    return stack.failure(index).or(() -> Optional.ofNullable(refusal));
  }

  /// Gets the pixels of a slice or the nearest one that is decoded; false when there is none.
  boolean loads(ImageStack stack, int index) {
    if (stack.failure(index).isPresent()) {
      return false;
    }
    var nearest = stack.nearest(index);
    if (nearest.isEmpty()) {
      return loadedFrom == stack && pixels.isLoaded();
    }
    var at = nearest.getAsInt();
    if (loadedFrom == stack && loadedIndex == at) {
      return pixels.isLoaded();
    }
    refusal = null;
    loadedFrom = stack;
    loadedIndex = at;
    done = null;
    try {
      stack.read(at, frame -> pixels.load(frame, stack.header(at), stack.slice(at).frame()));
    } catch (IllegalArgumentException e) {
      refusal = e.getMessage();
    }
    return refusal == null && pixels.isLoaded();
  }

  boolean paint(@Nullable ImageStack stack, int index, Look look, int[] target) {
    var there = stack != null && loads(stack, index);
    var now = new Done(target, there ? loadedIndex : -1, look);
    if (now.equals(done)) {
      return false;
    }
    done = now;
    if (!there || stack == null) {
      Arrays.fill(target, GreyPainter.BACKGROUND);
      return true;
    }
    pixels.present(loadedIndex == index ? look.state() : null);
    pixels.paint(look.voi(), look.invert(), look.view(), look.interpolation(), target);
    var fill = look.fill();
    if (fill != null && look.fillOpacity() > 0 && pixels.isGrey() && loadedIndex == index) {
      var slice = stack.slice(index);
      var table = LabelPainter.table(fill.rgb(), look.fillOpacity());
      fill.on(slice.sopInstanceUid(), slice.frame())
          .ifPresent(map -> LabelPainter.paint(map, look.view(), table, target));
    }
    var masks = pixels.masks();
    masks.cover(look.view(), target);
    masks.planes(look.masks(), look.view(), target);
    masks.layers(look.layers(), look.view(), target);
    return true;
  }

  /// The table of the slice on the screen; null for colour or nothing.
  @Nullable GreyTable table(@Nullable Voi voi, boolean invert) {
    return loadedIndex < 0 ? null : pixels.table(voi, invert);
  }

  /// The value at a pixel, counted from 0, with where it is; empty outside the image.
  String valueText(int column, int row, @Nullable GreyTable table, Attributes header) {
    var stored = pixels.stored(column, row);
    var argb = pixels.argb(column, row);
    if (stored != null && table != null) {
      return "%s  (%d, %d)".formatted(CornerText.value(table, stored, header), column, row);
    }
    return argb == null
        ? ""
        : "RGB %d %d %d  (%d, %d)"
            .formatted(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, column, row);
  }

  SlicePixels pixels() {
    return pixels;
  }
}

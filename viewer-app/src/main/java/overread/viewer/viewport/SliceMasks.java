package overread.viewer.viewport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.ai.AiOverlays;
import overread.dicom.data.Attributes;
import overread.dicom.image.Frame;
import overread.dicom.image.OverlayPlane;
import overread.dicom.pr.DrawnLayer;
import overread.dicom.pr.OverlayUse;
import overread.dicom.pr.PresentationState;
import overread.dicom.pr.ShutterMask;
import overread.viewer.render.MaskPainter;
import overread.viewer.render.MaskRaster;
import overread.viewer.render.ViewTransform;

/// Shutters and overlay planes of the slice on the screen, kept from when its frame was read, so
/// that turning them on and off reads nothing again.
final class SliceMasks {
  private static final int WHITE = 0xFFFFFFFF;

  private record Plane(OverlayPlane plane, boolean ai) {}

  private record Covered(MaskRaster raster, int argb) {}

  private final Map<Integer, MaskRaster> ownRasters = new HashMap<>();
  private final Map<Integer, Optional<MaskRaster>> stateRasters = new HashMap<>();
  private List<Plane> planes = List.of();
  private @Nullable Attributes header;
  private @Nullable PresentationState state;
  private int frame = 1;
  private int columns;
  private int rows;
  private @Nullable Optional<Covered> shutter;

  /// Takes over what a frame brings.
  ///
  /// @param number of the frame, counted from 1
  void load(Frame decoded, Attributes newHeader, int number) {
    header = newHeader;
    frame = number;
    columns = decoded.format().columns();
    rows = decoded.format().rows();
    ownRasters.clear();
    present(null);
    var read = new ArrayList<Plane>();
    for (var plane : OverlayPlane.of(newHeader, decoded, number - 1)) {
      read.add(new Plane(plane, AiOverlays.attributed(newHeader, plane)));
    }
    planes = List.copyOf(read);
  }

  /// The state that says what of this slice is shown, or null for the image itself.
  void present(@Nullable PresentationState newState) {
    state = newState;
    stateRasters.clear();
    shutter = null;
  }

  /// Covers what shutters cover.
  void cover(ViewTransform view, int[] target) {
    var known = shutter;
    if (known == null) {
      known = shutterMask().map(this::covered);
      shutter = known;
    }
    known.ifPresent(mask -> MaskPainter.area(mask.raster, view, mask.argb, target));
  }

  private Optional<ShutterMask> shutterMask() {
    var shown = state;
    var image = header;
    if (shown != null) {
      return ShutterMask.of(shown, columns, rows, frame);
    }
    return image == null ? Optional.empty() : ShutterMask.ofImage(image, frame);
  }

  private Covered covered(ShutterMask mask) {
    var bits = mask.covered();
    return new Covered(
        MaskRaster.of(columns, rows, (column, row) -> bits.get(row * columns + column)),
        mask.argb());
  }

  /// Draws the planes that the image brings; nothing while a state says which are seen.
  void planes(ShownMasks shown, ViewTransform view, int[] target) {
    if (state == null) {
      for (var each : planes) {
        if (each.ai ? shown.ai() : shown.acquired()) {
          MaskPainter.lines(own(each.plane), view, WHITE, target);
        }
      }
    }
  }

  /// Draws the planes that the state shows in its layers.
  ///
  /// @param layers those that are on
  void layers(List<DrawnLayer> layers, ViewTransform view, int[] target) {
    for (var layer : layers) {
      var colour = layer.colour();
      var argb = 0xFF000000 | colour.red() << 16 | colour.green() << 8 | colour.blue();
      for (var use : layer.overlays()) {
        stateRasters
            .computeIfAbsent(use.group(), _ -> raster(use))
            .ifPresent(raster -> MaskPainter.lines(raster, view, argb, target));
      }
    }
  }

  private Optional<MaskRaster> raster(OverlayUse use) {
    var shown = state;
    if (use.own() && shown != null) {
      return OverlayPlane.stored(shown.data(), use.group(), frame - 1)
          .map(plane -> MaskRaster.of(columns, rows, plane::covers));
    }
    return planes.stream()
        .map(Plane::plane)
        .filter(plane -> plane.group() == use.group())
        .findFirst()
        .map(this::own);
  }

  private MaskRaster own(OverlayPlane plane) {
    return ownRasters.computeIfAbsent(
        plane.group(), _ -> MaskRaster.of(columns, rows, plane::covers));
  }
}

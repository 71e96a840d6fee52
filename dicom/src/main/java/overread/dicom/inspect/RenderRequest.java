package overread.dicom.inspect;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.image.Window;

/// What `overread render` is asked for.
///
/// @param frame counted from 1
/// @param window null for the window of a presentation state, else the image's first
/// @param overlays segmentations, reports, presentation states and structure sets to draw, and
///   images that a blending state needs; folders stand for all files below them
/// @param size null for one pixel of the picture for each of the image, displayed area and shape of
///   the pixels left aside
/// @param layers what of presentation states and overlay planes is drawn
public record RenderRequest(
    Path image,
    int frame,
    @Nullable Window window,
    List<Path> overlays,
    @Nullable Size size,
    LayerChoice layers) {
  /// Width and height of the picture.
  public record Size(int width, int height) {
    public Size {
      if (width < 1 || height < 1 || width > 16_384 || height > 16_384) {
        throw new IllegalArgumentException(
            "A picture of " + width + " by " + height + " can't be made; 1 to 16384 can.");
      }
    }
  }

  public RenderRequest {
    overlays = List.copyOf(overlays);
    if (frame < 1) {
      throw new IllegalArgumentException("Frames count from 1.");
    }
  }

  /// With all layers.
  public RenderRequest(
      Path image, int frame, @Nullable Window window, List<Path> overlays, @Nullable Size size) {
    this(image, frame, window, overlays, size, LayerChoice.ALL);
  }
}

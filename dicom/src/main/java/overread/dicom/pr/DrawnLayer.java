package overread.dicom.pr;

import java.util.List;
import overread.dicom.seg.Rgb;

/// What one graphic layer of a state shows on one frame.
///
/// @param colour of what brings none of its own
/// @param overlays groups of the overlay planes that are shown in it
public record DrawnLayer(
    String name,
    Rgb colour,
    List<DrawnShape> shapes,
    List<DrawnText> texts,
    List<OverlayUse> overlays) {
  public DrawnLayer {
    shapes = List.copyOf(shapes);
    texts = List.copyOf(texts);
    overlays = List.copyOf(overlays);
  }
}

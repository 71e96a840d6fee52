package overread.viewer.overlay;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import overread.dicom.placement.SourceImage;
import overread.dicom.seg.Segmentation;
import overread.viewer.image.ImageStack;
import overread.viewer.render.LabelMap;

/// Label maps of some segments for the slices of a stack, made when first shown.
public final class SegmentFills {
  /// A segment to fill.
  ///
  /// @param rgb its colour
  public record Part(Segmentation segmentation, int segment, int rgb) {}

  private static final Logger LOG = Logger.getLogger(SegmentFills.class.getName());

  private final List<SourceImage> images;
  private final List<Part> parts;
  private final Map<SourceImage, Optional<LabelMap>> made = new HashMap<>();

  public SegmentFills(ImageStack stack, List<Part> parts) {
    this.images = SourceImages.of(stack);
    this.parts = List.copyOf(parts);
  }

  /// The labels on one frame, which counts from 1; where segments overlap, the later one is seen.
  public Optional<LabelMap> on(String sopInstanceUid, int frame) {
    for (var image : images) {
      if (image.frame() == frame && image.sopInstanceUid().equals(sopInstanceUid)) {
        return made.computeIfAbsent(image, this::labels);
      }
    }
    return Optional.empty();
  }

  /// Colour of each label as RGB; entry 0 is not used.
  public int[] rgb() {
    var rgb = new int[parts.size() + 1];
    for (int part = 0; part < parts.size(); part++) {
      rgb[part + 1] = parts.get(part).rgb();
    }
    return rgb;
  }

  private Optional<LabelMap> labels(SourceImage image) {
    var labels = new byte[image.rows() * image.columns()];
    var any = false;
    for (int part = 0; part < parts.size(); part++) {
      any |= label(labels, image, parts.get(part), (byte) (part + 1));
    }
    return any
        ? Optional.of(new LabelMap(image.columns(), image.rows(), labels))
        : Optional.empty();
  }

  private static boolean label(byte[] labels, SourceImage image, Part part, byte label) {
    try {
      var mask = part.segmentation().mask(part.segment(), image);
      if (mask.isEmpty()) {
        return false;
      }
      for (int pixel = 0; pixel < labels.length; pixel++) {
        if (mask.get().at(pixel % image.columns(), pixel / image.columns())) {
          labels[pixel] = label;
        }
      }
      return true;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "segment " + part.segment() + " can't be filled", e);
      return false;
    }
  }
}

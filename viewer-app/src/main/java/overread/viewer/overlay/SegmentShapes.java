package overread.viewer.overlay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import overread.dicom.placement.Placement;
import overread.dicom.placement.SourceImage;
import overread.dicom.seg.Contours;
import overread.dicom.seg.Segmentation;
import overread.review.finding.Region;

/// The outlines of segments on the slices that they were made from or lie in.
final class SegmentShapes {
  private final List<SourceImage> images;
  private final Map<String, Segmentation> segmentations;

  SegmentShapes(List<SourceImage> images, Map<String, Segmentation> segmentations) {
    this.images = images;
    this.segmentations = Map.copyOf(segmentations);
  }

  PlacedShapes place(Region.OfSegment region) {
    var segmentation = segmentations.get(region.segmentationUid());
    if (segmentation == null) {
      return PlacedShapes.refused("The segmentation that the finding refers to isn't here.");
    }
    if (segmentation.segment(region.segmentNumber()).isEmpty()) {
      return PlacedShapes.refused(
          "The segmentation has no segment %d.".formatted(region.segmentNumber()));
    }
    var shapes = new ArrayList<MarkShape>();
    @Nullable String refusal = null;
    try {
      for (var image : images) {
        switch (segmentation.place(region.segmentNumber(), region.frames(), image)) {
          case Placement.Drawn _ -> add(shapes, segmentation, region, image);
          case Placement.Refused(String reason) -> refusal = reason;
          case Placement.Elsewhere _ -> {}
        }
      }
    } catch (IOException e) {
      return PlacedShapes.refused("The segmentation can't be read: " + e.getMessage());
    }
    return new PlacedShapes(shapes, refusal);
  }

  private static void add(
      List<MarkShape> shapes, Segmentation segmentation, Region.OfSegment region, SourceImage image)
      throws IOException {
    var mask = segmentation.mask(region.segmentNumber(), region.frames(), image);
    if (mask.isPresent()) {
      var contours = Contours.of(mask.get());
      if (!contours.isEmpty()) {
        shapes.add(new MarkShape.MaskOutline(image.sopInstanceUid(), image.frame(), contours));
      }
    }
  }
}

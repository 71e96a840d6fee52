package overread.dicom.ai;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import overread.dicom.placement.SourceImage;
import overread.dicom.seg.SegmentPlacement;
import overread.dicom.seg.Segmentation;
import overread.review.finding.Finding;
import overread.review.finding.ImagePoint;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.finding.Shape;

/// Says on which frames findings can be drawn. Places follow from references and geometry, never
/// from an index; what cannot be proved is refused with the reason.
public final class FindingPlacement {
  private final List<SourceImage> images;
  private final Map<String, Segmentation> segmentations;
  private final SpaceOnSlices slices;

  /// Prepares placement on these frames.
  ///
  /// @param segmentations by SOP Instance UID; their objects must stay open
  public FindingPlacement(List<SourceImage> images, Map<String, Segmentation> segmentations) {
    this.images = List.copyOf(images);
    this.segmentations = Map.copyOf(segmentations);
    this.slices = new SpaceOnSlices(this.images);
  }

  /// The frames that a finding can be drawn on, or the reason why on none.
  ///
  /// @throws IOException where a segmentation cannot be decoded
  public FindingPlaces place(Finding finding) throws IOException {
    if (finding.presence() == Presence.ABSENT) {
      return FindingPlaces.nowhere(
          "The finding is reported as absent, so there is nothing to draw.");
    }
    if (finding.regions().isEmpty()) {
      return FindingPlaces.nowhere("The result gives no place for this finding.");
    }
    Set<DrawnOn> places = new LinkedHashSet<>();
    String reason = "";
    for (Region region : finding.regions()) {
      int before = places.size();
      String refusal =
          switch (region) {
            case Region.OnImage drawn -> onImage(drawn, places);
            case Region.InSpace spatial -> inSpace(spatial, places);
            case Region.OfSegment segment -> ofSegment(segment, places);
          };
      if (places.size() == before && reason.isEmpty()) {
        reason = refusal;
      }
    }
    return places.isEmpty()
        ? FindingPlaces.nowhere(reason)
        : new FindingPlaces(List.copyOf(places), Optional.empty());
  }

  private String onImage(Region.OnImage drawn, Set<DrawnOn> places) {
    boolean known = false;
    for (SourceImage image : images) {
      if (image.sopInstanceUid().equals(drawn.sopInstanceUid())) {
        known = true;
        if (image.frame() == drawn.frame()) {
          if (outside(drawn, image)) {
            return "Its coordinates lie outside of the image of %d columns and %d rows."
                .formatted(image.columns(), image.rows());
          }
          places.add(new DrawnOn(image.sopInstanceUid(), image.frame(), "IMAGE_REFERENCE"));
        }
      }
    }
    return known
        ? "The image has no frame " + drawn.frame() + "."
        : "The image that it is drawn on, " + drawn.sopInstanceUid() + ", is not here.";
  }

  /// Whether nothing of the shape can lie on the image.
  private static boolean outside(Region.OnImage drawn, SourceImage image) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (ImagePoint point : drawn.points()) {
      left = Math.min(left, point.column());
      right = Math.max(right, point.column());
      top = Math.min(top, point.row());
      bottom = Math.max(bottom, point.row());
    }
    double around = 0;
    if (drawn.shape() == Shape.CIRCLE && drawn.points().size() > 1) {
      around = Math.hypot(right - left, bottom - top);
    }
    return right + around < 0
        || bottom + around < 0
        || left - around > image.columns()
        || top - around > image.rows();
  }

  private String inSpace(Region.InSpace spatial, Set<DrawnOn> places) {
    for (SourceImage image : slices.of(spatial)) {
      places.add(new DrawnOn(image.sopInstanceUid(), image.frame(), "FRAME_OF_REFERENCE"));
    }
    return slices.knows(spatial.frameOfReferenceUid())
        ? "Its coordinates lie outside of the images."
        : "No image lies in its frame of reference " + spatial.frameOfReferenceUid() + ".";
  }

  private String ofSegment(Region.OfSegment segment, Set<DrawnOn> places) throws IOException {
    Segmentation segmentation = segmentations.get(segment.segmentationUid());
    if (segmentation == null) {
      return "The segmentation that it refers to, " + segment.segmentationUid() + ", is not here.";
    }
    if (segmentation.segment(segment.segmentNumber()).isEmpty()) {
      return "The segmentation has no segment " + segment.segmentNumber() + ".";
    }
    SegmentPlacement placement =
        segmentation.place(segment.segmentNumber(), segment.frames(), images);
    for (SegmentPlacement.On on : placement.on()) {
      places.add(new DrawnOn(on.image().sopInstanceUid(), on.image().frame(), on.rule().name()));
    }
    return placement.refusal().orElse("");
  }
}

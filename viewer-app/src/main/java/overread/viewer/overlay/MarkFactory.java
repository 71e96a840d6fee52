package overread.viewer.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import overread.dicom.placement.SourceImage;
import overread.dicom.seg.Segmentation;
import overread.review.finding.Finding;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.verdict.FindingState;
import overread.review.verdict.ReviewedFinding;
import overread.viewer.image.ImageStack;

/// Makes marks of findings: on the frames that they name, or those of the same frame of reference
/// in whose plane they lie. What can't be proven is not drawn, and the reason is told. Tracing
/// large segments takes a while: meant for the background.
public final class MarkFactory {
  private final List<SourceImage> images;
  private final SpatialShapes spatial;
  private final SegmentShapes segments;

  /// @param segmentations by SOP Instance UID
  public MarkFactory(ImageStack stack, Map<String, Segmentation> segmentations) {
    this.images = SourceImages.of(stack);
    this.spatial = new SpatialShapes(images);
    this.segments = new SegmentShapes(images, segmentations);
  }

  /// The mark of a finding with what the reader decided: AI findings lie in the AI layer, a
  /// person's in the reader's own.
  ///
  /// @param label the few characters beside the mark, such as its number on the rail
  public MarkPlacement place(ReviewedFinding reviewed, String label) {
    var layer = reviewed.original().origin() == Origin.AI ? Layer.AI : Layer.MINE;
    return place(reviewed, layer, label);
  }

  /// The same in a layer of choice, such as that of the prior.
  public MarkPlacement place(ReviewedFinding reviewed, Layer layer, String label) {
    if (reviewed.state() == FindingState.WITHDRAWN) {
      return new MarkPlacement.NotDrawable("The reader took this finding back.");
    }
    var state = layer == Layer.PRIOR ? MarkState.PRIOR : MarkState.of(reviewed.state());
    var placement = place(reviewed.current(), layer, state, label);
    if (state == MarkState.MODIFIED && placement instanceof MarkPlacement.Placed(Mark mark)) {
      return new MarkPlacement.Placed(
          new Mark(
              mark.findingId(),
              layer,
              state,
              label,
              mark.shapes(),
              changed(mark.shapes(), shapes(reviewed.original()).shapes())));
    }
    return placement;
  }

  /// The mark of a finding in a state.
  public MarkPlacement place(Finding finding, Layer layer, MarkState state, String label) {
    if (finding.presence() == Presence.ABSENT) {
      return new MarkPlacement.NotDrawable("The result says that this is absent.");
    }
    if (finding.regions().isEmpty()) {
      return new MarkPlacement.NotDrawable("The result gives no place for this finding.");
    }
    var placed = shapes(finding);
    if (!placed.shapes().isEmpty()) {
      return new MarkPlacement.Placed(new Mark(finding.id(), layer, state, label, placed.shapes()));
    }
    var refusal = placed.refusal();
    return refusal == null ? new MarkPlacement.Elsewhere() : new MarkPlacement.NotDrawable(refusal);
  }

  private PlacedShapes shapes(Finding finding) {
    var shapes = new ArrayList<MarkShape>();
    @Nullable String refusal = null;
    for (var region : finding.regions()) {
      var placed =
          switch (region) {
            case Region.OnImage onImage -> onImage(onImage);
            case Region.InSpace inSpace -> spatial.place(inSpace);
            case Region.OfSegment ofSegment -> segments.place(ofSegment);
          };
      shapes.addAll(placed.shapes());
      refusal = refusal == null ? placed.refusal() : refusal;
    }
    return new PlacedShapes(shapes, refusal);
  }

  private PlacedShapes onImage(Region.OnImage region) {
    for (var image : images) {
      if (image.sopInstanceUid().equals(region.sopInstanceUid())
          && image.frame() == region.frame()) {
        return PlacedShapes.of(
            List.of(
                FlatShapes.of(
                    image.sopInstanceUid(), image.frame(), region.shape(), region.points())));
      }
    }
    return PlacedShapes.elsewhere();
  }

  /// The ghost of a modified finding: nothing where the reader changed only its label.
  private static List<MarkShape> changed(List<MarkShape> now, List<MarkShape> before) {
    return now.equals(before) ? List.of() : before;
  }
}

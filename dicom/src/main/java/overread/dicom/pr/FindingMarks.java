package overread.dicom.pr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.StudyObjects;
import overread.dicom.sr.Coordinates;
import overread.review.finding.Finding;
import overread.review.finding.ImagePoint;
import overread.review.finding.Region;
import overread.review.finding.Shape;

/// Findings as shapes and texts of a presentation state, for viewers that show nothing else. What
/// has no place on an image gets no mark.
public final class FindingMarks {
  private static final double TEXT_GAP = 4;

  private FindingMarks() {}

  /// The marks of these findings, one annotation for each frame, all in one layer.
  public static List<GraphicAnnotation> of(
      List<Finding> findings, String layer, StudyObjects objects) {
    Map<InstanceReference, List<GraphicObject>> graphics = new LinkedHashMap<>();
    Map<InstanceReference, List<TextObject>> texts = new LinkedHashMap<>();
    for (Finding finding : findings) {
      for (Region region : finding.regions()) {
        if (region instanceof Region.OnImage drawn) {
          InstanceReference image = objects.require(drawn.sopInstanceUid()).reference();
          InstanceReference frame = drawn.frame() > 1 ? image.frame(drawn.frame()) : image;
          graphics
              .computeIfAbsent(frame, _ -> new ArrayList<>())
              .addAll(tracked(finding, shapes(drawn)));
          texts.computeIfAbsent(frame, _ -> new ArrayList<>()).add(label(finding, drawn));
        }
      }
    }
    List<GraphicAnnotation> annotations = new ArrayList<>();
    graphics.forEach((image, shapes) ->
        annotations.add(
            new GraphicAnnotation(
                layer, List.of(image), shapes, texts.getOrDefault(image, List.of()), List.of())));
    return annotations;
  }

  private static List<GraphicObject> shapes(Region.OnImage drawn) {
    Shape shape = drawn.shape();
    return switch (shape) {
      case POINT, POLYLINE, CIRCLE, ELLIPSE ->
          List.of(GraphicObject.of(shape.name(), coordinates(drawn.points()), null));
      case MULTIPOINT ->
          drawn.points().stream()
              .map(point -> GraphicObject.of("POINT", coordinates(List.of(point)), null))
              .toList();
      case POLYGON ->
          List.of(GraphicObject.of("POLYLINE", coordinates(closed(drawn.points())), null));
      case ELLIPSOID -> List.of();
    };
  }

  /// Shapes of a tracked finding carry its tracking UID, so that a receiver counts it once.
  private static List<GraphicObject> tracked(Finding finding, List<GraphicObject> shapes) {
    Tracking thing = tracking(finding);
    return thing == null ? shapes : shapes.stream().map(shape -> shape.tracked(thing)).toList();
  }

  private static @Nullable Tracking tracking(Finding finding) {
    return finding.trackingUid() == null
        ? null
        : new Tracking(finding.label(), finding.trackingUid());
  }

  private static List<ImagePoint> closed(List<ImagePoint> points) {
    List<ImagePoint> closed = new ArrayList<>(points);
    if (!closed.getFirst().equals(closed.getLast())) {
      closed.add(closed.getFirst());
    }
    return closed;
  }

  private static Coordinates coordinates(List<ImagePoint> points) {
    double[] numbers = new double[points.size() * 2];
    for (int i = 0; i < points.size(); i++) {
      numbers[2 * i] = points.get(i).column();
      numbers[2 * i + 1] = points.get(i).row();
    }
    return Coordinates.planar(numbers);
  }

  private static TextObject label(Finding finding, Region.OnImage drawn) {
    double right = drawn.points().stream().mapToDouble(ImagePoint::column).max().orElse(0);
    double top = drawn.points().stream().mapToDouble(ImagePoint::row).min().orElse(0);
    return new TextObject(
        finding.label(),
        null,
        new TextAnchor(AnnotationUnits.PIXEL, right + TEXT_GAP, top, false),
        null,
        tracking(finding));
  }
}

package overread.dicom.ai;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.LocatedReference;
import overread.dicom.pr.AnnotationUnits;
import overread.dicom.pr.DisplayedArea;
import overread.dicom.pr.GraphicAnnotation;
import overread.dicom.pr.GraphicObject;
import overread.dicom.pr.PresentationState;
import overread.dicom.pr.TextObject;
import overread.dicom.pr.Tracking;
import overread.dicom.sr.Codes;
import overread.dicom.sr.Coordinates;
import overread.review.finding.Finding;
import overread.review.finding.ImagePoint;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.finding.Shape;
import overread.review.finding.Source;

/// Each shape of a presentation state as a finding. A shape says no more than that something was
/// marked; its label is the text about the same tracked thing, else the only text of its
/// annotation, else the layer.
final class MarkFindings {
  private MarkFindings() {}

  static List<Finding> of(PresentationState state, AiOrigin origin) {
    List<Finding> findings = new ArrayList<>();
    int mark = 0;
    for (GraphicAnnotation annotation : state.annotations()) {
      for (GraphicObject graphic : annotation.graphics()) {
        mark++;
        findings.add(finding(state, origin, annotation, graphic, mark));
      }
    }
    return findings;
  }

  private static Finding finding(
      PresentationState state,
      AiOrigin origin,
      GraphicAnnotation annotation,
      GraphicObject graphic,
      int mark) {
    String tracking = graphic.tracking() == null ? null : graphic.tracking().uid();
    return new Finding(
        tracking != null ? tracking : state.sopInstanceUid() + "#" + mark,
        tracking,
        FindingReader.withoutAlgorithm(origin),
        Codes.IMAGE_REGION,
        label(annotation, graphic, mark),
        Presence.PRESENT,
        null,
        null,
        null,
        List.of(),
        regions(state, annotation, graphic),
        origin.algorithm(),
        List.of(new Source(state.sopInstanceUid(), "")));
  }

  private static String label(GraphicAnnotation annotation, GraphicObject graphic, int mark) {
    Tracking thing = graphic.tracking();
    if (thing != null) {
      Optional<String> about =
          annotation.texts().stream()
              .filter(text -> text.tracking() != null && text.tracking().uid().equals(thing.uid()))
              .map(TextObject::text)
              .filter(text -> !text.isBlank())
              .findFirst();
      if (about.isPresent() || !thing.id().isBlank()) {
        return about.orElse(thing.id());
      }
    }
    if (annotation.texts().size() == 1 && !annotation.texts().getFirst().text().isBlank()) {
      return annotation.texts().getFirst().text();
    }
    return "Mark " + mark + (annotation.layer().isBlank() ? "" : " in layer " + annotation.layer());
  }

  private static List<Region> regions(
      PresentationState state, GraphicAnnotation annotation, GraphicObject graphic) {
    Shape shape = shape(graphic);
    if (shape == null || graphic.points().size() == 0 || !graphic.points().finite()) {
      return List.of();
    }
    List<InstanceReference> images =
        annotation.images().isEmpty()
            ? state.references().stream().map(LocatedReference::reference).toList()
            : annotation.images();
    List<Region> regions = new ArrayList<>();
    for (InstanceReference image : images) {
      List<ImagePoint> points = points(state, graphic, image);
      List<Integer> frames = image.frames().isEmpty() ? List.of(1) : image.frames();
      for (int frame : frames) {
        if (frame >= 1 && !points.isEmpty()) {
          regions.add(new Region.OnImage(image.sopInstanceUid(), frame, shape, points));
        }
      }
    }
    return regions;
  }

  private static @Nullable Shape shape(GraphicObject graphic) {
    return switch (graphic.type()) {
      case "POINT" -> Shape.POINT;
      case "POLYLINE", "INTERPOLATED" -> Shape.POLYLINE;
      case "CIRCLE" -> Shape.CIRCLE;
      case "ELLIPSE" -> Shape.ELLIPSE;
      default -> null;
    };
  }

  /// Points in pixels. Fractions of the displayed area are converted where the image is not turned.
  private static List<ImagePoint> points(
      PresentationState state, GraphicObject graphic, InstanceReference image) {
    Coordinates points = graphic.points();
    double left = 0;
    double top = 0;
    double width = 1;
    double height = 1;
    if (graphic.units() == AnnotationUnits.DISPLAY) {
      Optional<DisplayedArea> area =
          state.displayedAreas().stream()
              .filter(a -> a.images().isEmpty() || a.images().contains(image))
              .findFirst();
      if (area.isEmpty() || state.spatial() != null) {
        return List.of();
      }
      left = area.get().left() - 1;
      top = area.get().top() - 1;
      width = area.get().right() - left;
      height = area.get().bottom() - top;
    }
    List<ImagePoint> converted = new ArrayList<>(points.size());
    for (int i = 0; i < points.size(); i++) {
      converted.add(
          new ImagePoint(left + points.get(i, 0) * width, top + points.get(i, 1) * height));
    }
    return converted;
  }
}

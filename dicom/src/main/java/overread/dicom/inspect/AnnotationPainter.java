package overread.dicom.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.placement.SourceImage;
import overread.dicom.pr.AnnotationUnits;
import overread.dicom.pr.DisplayedArea;
import overread.dicom.pr.GraphicAnnotation;
import overread.dicom.pr.GraphicLayer;
import overread.dicom.pr.GraphicObject;
import overread.dicom.pr.PresentationState;
import overread.dicom.pr.TextObject;
import overread.dicom.seg.Rgb;

/// Draws the shapes of a presentation state by ascending layer; a text is a cross at its anchor.
final class AnnotationPainter {
  private static final Rgb WITHOUT_LAYER = new Rgb(255, 255, 0);

  private final Canvas canvas;
  private final PresentationState state;
  private final SourceImage image;

  AnnotationPainter(Canvas canvas, PresentationState state, SourceImage image) {
    this.canvas = canvas;
    this.state = state;
    this.image = image;
  }

  void draw() {
    List<GraphicAnnotation> annotations =
        state.annotations(image.sopInstanceUid(), image.frame()).stream()
            .sorted(Comparator.comparingInt(this::order))
            .toList();
    for (GraphicAnnotation annotation : annotations) {
      Rgb layer = layer(annotation.layer()).map(GraphicLayer::colour).orElse(null);
      for (GraphicObject graphic : annotation.graphics()) {
        shape(graphic, colour(graphic.colour(), layer));
      }
      for (TextObject text : annotation.texts()) {
        if (text.anchor() != null && text.anchor().units() == AnnotationUnits.PIXEL) {
          canvas.cross(text.anchor().column(), text.anchor().row(), colour(text.colour(), layer));
        }
      }
    }
  }

  private static Rgb colour(@Nullable Rgb own, @Nullable Rgb layer) {
    return own != null ? own : layer != null ? layer : WITHOUT_LAYER;
  }

  private int order(GraphicAnnotation annotation) {
    return layer(annotation.layer()).map(GraphicLayer::order).orElse(0);
  }

  private Optional<GraphicLayer> layer(String name) {
    return state.layers().stream().filter(layer -> layer.name().equals(name)).findFirst();
  }

  private void shape(GraphicObject graphic, Rgb colour) {
    double[] points = inPixels(graphic.points().toArray(), graphic.units());
    switch (graphic.type()) {
      case "POINT" -> {
        for (int i = 0; i + 1 < points.length; i += 2) {
          canvas.cross(points[i], points[i + 1], colour);
        }
      }
      case "CIRCLE" -> {
        if (points.length >= 4) {
          canvas.lines(ShapePaths.circle(points), true, colour);
        }
      }
      case "ELLIPSE" -> {
        if (points.length >= 8) {
          canvas.lines(ShapePaths.ellipse(points), true, colour);
        }
      }
      default -> canvas.lines(points, false, colour);
    }
  }

  /// Fractions of the displayed area become columns and rows.
  private double[] inPixels(double[] points, AnnotationUnits units) {
    if (units != AnnotationUnits.DISPLAY || state.displayedAreas().isEmpty()) {
      return points;
    }
    DisplayedArea area = state.displayedAreas().getFirst();
    double[] pixels = new double[points.length];
    for (int i = 0; i + 1 < points.length; i += 2) {
      pixels[i] = area.left() - 1 + points[i] * (area.right() - area.left() + 1);
      pixels[i + 1] = area.top() - 1 + points[i + 1] * (area.bottom() - area.top() + 1);
    }
    return pixels;
  }
}

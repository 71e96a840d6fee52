package overread.dicom.pr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import overread.dicom.geometry.Outlines;
import overread.dicom.seg.Rgb;
import overread.dicom.sr.Coordinates;

/// What a state draws on one frame, from the lowest layer to the top one (PS3.3 C.10.5, C.10.7).
/// Layers that annotations name and the state does not list lie on top, so that nothing is lost.
///
/// @param notDrawn sentences on what can't be drawn
public record StateDrawing(List<DrawnLayer> layers, List<String> notDrawn) {
  /// Colour where neither object nor layer says one.
  private static final Rgb WITHOUT_COLOUR = new Rgb(255, 255, 0);

  private static final Rgb WHITE = new Rgb(255, 255, 255);

  public StateDrawing {
    layers = List.copyOf(layers);
    notDrawn = List.copyOf(notDrawn);
  }

  /// The drawing of a state on a frame, counted from 1.
  public static StateDrawing of(PresentationState state, String sopInstanceUid, int frame) {
    return of(state.layers(), state.annotations(sopInstanceUid, frame), state.overlays());
  }

  static StateDrawing of(
      List<GraphicLayer> listed, List<GraphicAnnotation> annotations, List<OverlayUse> overlays) {
    Map<String, GraphicLayer> layers = new LinkedHashMap<>();
    listed.stream()
        .sorted(Comparator.comparingInt(GraphicLayer::order))
        .forEach(layer -> layers.putIfAbsent(layer.name(), layer));
    Set<String> names = new LinkedHashSet<>(layers.keySet());
    overlays.stream().map(OverlayUse::layer).filter(name -> !name.isEmpty()).forEach(names::add);
    annotations.stream().map(GraphicAnnotation::layer).forEach(names::add);
    Set<Integer> repeated = repeated(annotations);
    List<String> notDrawn = new ArrayList<>();
    List<DrawnLayer> drawn = new ArrayList<>();
    for (String name : names) {
      Rgb colour = colour(layers.get(name));
      Collector collector = new Collector(colour == null ? WITHOUT_COLOUR : colour, notDrawn);
      annotations.stream()
          .filter(annotation -> annotation.layer().equals(name))
          .forEach(annotation -> collector.add(annotation, repeated));
      List<OverlayUse> shown =
          overlays.stream().filter(use -> use.layer().equals(name) && !name.isEmpty()).toList();
      drawn.add(
          new DrawnLayer(
              name,
              colour == null && !shown.isEmpty() ? WHITE : collector.colour,
              collector.shapes,
              collector.texts,
              shown));
    }
    return new StateDrawing(drawn, notDrawn);
  }

  /// Compound graphics that simple shapes repeat: these are what their sender wants to be seen
  /// where only simple shapes are known, so they are drawn and the compound one is not, never both.
  private static Set<Integer> repeated(List<GraphicAnnotation> annotations) {
    return annotations.stream()
        .flatMap(annotation -> annotation.graphics().stream())
        .map(GraphicObject::compoundId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static @Nullable Rgb colour(@Nullable GraphicLayer layer) {
    if (layer == null || layer.colour() != null || layer.grey() == null) {
      return layer == null ? null : layer.colour();
    }
    int level = Math.clamp(layer.grey() >> 8, 0, 255);
    return new Rgb(level, level, level);
  }

  /// Gathers shapes and texts of one layer.
  private record Collector(
      Rgb colour, List<DrawnShape> shapes, List<DrawnText> texts, List<String> notDrawn) {
    Collector(Rgb colour, List<String> notDrawn) {
      this(colour, new ArrayList<>(), new ArrayList<>(), notDrawn);
    }

    void add(GraphicAnnotation annotation, Set<Integer> repeated) {
      for (GraphicObject graphic : annotation.graphics()) {
        if (placeable(graphic.type(), graphic.units(), graphic.points())) {
          shape(graphic);
        }
      }
      for (CompoundGraphic compound : annotation.compounds()) {
        boolean known = compound.id() != null && repeated.contains(compound.id());
        if (!known && placeable(compound.type(), compound.units(), compound.points())) {
          compound(compound);
        }
      }
      annotation.texts().forEach(this::text);
    }

    private boolean placeable(String type, AnnotationUnits units, Coordinates points) {
      if (units == AnnotationUnits.MATRIX) {
        notDrawn.add("A " + type + " in units of a total pixel matrix is not drawn.");
      } else if (points.size() == 0 || !points.finite()) {
        notDrawn.add("A " + type + " without points that make sense is not drawn.");
      }
      return units != AnnotationUnits.MATRIX && points.size() > 0 && points.finite();
    }

    private void shape(GraphicObject graphic) {
      double[] points = graphic.points().toArray();
      int needed =
          switch (graphic.type()) {
            case "CIRCLE" -> 2;
            case "ELLIPSE" -> 4;
            case "POLYLINE", "INTERPOLATED" -> 2;
            default -> 1;
          };
      if (graphic.points().size() < needed) {
        notDrawn.add(
            "A %s needs %d points and has %d; it is not drawn."
                .formatted(graphic.type(), needed, graphic.points().size()));
        return;
      }
      boolean filled = graphic.filled();
      switch (graphic.type()) {
        case "POINT" -> shape(graphic, points, DrawnShape.Form.CROSSES, false);
        case "CIRCLE" -> shape(graphic, Outlines.circle(points), DrawnShape.Form.CLOSED, filled);
        case "ELLIPSE" -> shape(graphic, Outlines.ellipse(points), DrawnShape.Form.CLOSED, filled);
        case "INTERPOLATED" ->
            shape(graphic, Outlines.curve(points), DrawnShape.Form.OPEN, filled(graphic));
        default -> {
          if (!graphic.type().equals("POLYLINE")) {
            notDrawn.add("\"" + graphic.type() + "\" is no known shape; its points are joined.");
          }
          boolean alone = graphic.points().size() == 1;
          shape(
              graphic,
              points,
              alone ? DrawnShape.Form.CROSSES : DrawnShape.Form.OPEN,
              filled(graphic));
        }
      }
    }

    /// Only what is closed has an inside.
    private static boolean filled(GraphicObject graphic) {
      return graphic.filled() && graphic.points().closed();
    }

    private void shape(
        GraphicObject graphic, double[] points, DrawnShape.Form form, boolean filled) {
      Rgb own = graphic.colour();
      shapes.add(new DrawnShape(graphic.units(), points, form, filled, own == null ? colour : own));
    }

    private void compound(CompoundGraphic compound) {
      Rgb own = compound.colour();
      Optional<CompoundShapes> drawn = CompoundShapes.of(compound, own == null ? colour : own);
      if (drawn.isEmpty()) {
        notDrawn.add(
            "A compound graphic \"%s\" of %d points can't be drawn and is repeated by no simple shape."
                .formatted(compound.type(), compound.points().size()));
      } else {
        shapes.addAll(drawn.get().shapes());
        texts.addAll(drawn.get().labels());
      }
    }

    private void text(TextObject text) {
      TextBox box = text.box();
      TextAnchor anchor = text.anchor();
      boolean placed =
          box != null && box.units() != AnnotationUnits.MATRIX && box.finite()
              || anchor != null
                  && anchor.units() != AnnotationUnits.MATRIX
                  && Double.isFinite(anchor.column() + anchor.row());
      if (!placed) {
        notDrawn.add("A text has neither a box nor an anchor on the image; it is not drawn.");
      } else if (!text.text().isBlank()) {
        Rgb own = text.colour();
        texts.add(DrawnText.of(text, own == null ? colour : own));
      }
    }
  }
}

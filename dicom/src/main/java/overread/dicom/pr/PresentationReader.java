package overread.dicom.pr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.document.Equipment;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.LocatedReference;
import overread.dicom.document.ReferenceCoding;
import overread.dicom.image.GreyTable;
import overread.dicom.image.OverlayPlane;
import overread.dicom.image.Window;
import overread.dicom.seg.Rgb;

/// Reads presentation states of all kinds.
final class PresentationReader {

  private final Attributes data;
  private final List<String> warnings = new ArrayList<>();

  PresentationReader(Attributes data) {
    this.data = data;
  }

  PresentationState read() {
    PresentationKind kind = PresentationKind.of(data.getString(Tag.SOP_CLASS_UID, ""));
    if (!kind.supported()) {
      warnings.add("Presentation states of this kind are listed and not applied.");
    }
    List<BlendingInput> inputs = BlendingReader.read(data, kind, warnings);
    List<LocatedReference> references = references(inputs);
    List<GraphicAnnotation> annotations = AnnotationReader.read(data, warnings);
    List<GraphicLayer> layers = layers();
    warnings.addAll(StateDrawing.of(layers, annotations, List.of()).notDrawn());
    unlisted(layers, annotations);
    PresentationLut presentationLut = presentationLut();
    if (kind == PresentationKind.GREYSCALE && presentationLut == PresentationLut.NONE) {
      warnings.add("The state does not say which end is bright; the image's own word holds.");
    }
    return new PresentationState(
        kind,
        data.getString(Tag.SOP_INSTANCE_UID, ""),
        data.getString(Tag.CONTENT_LABEL, ""),
        data.getString(Tag.CONTENT_DESCRIPTION, ""),
        data.getString(Tag.CONTENT_CREATOR_NAME, ""),
        Equipment.read(data),
        references,
        displayedAreas(),
        voi(data.getSequence(Tag.SOFTCOPY_VOI_LUT_SEQUENCE), warnings),
        presentationLut,
        !data.getSequence(Tag.MODALITY_LUT_SEQUENCE).isEmpty(),
        spatial(),
        layers,
        annotations,
        ShutterReader.read(data, warnings),
        data.hasValue(Tag.SHUTTER_PRESENTATION_VALUE)
            ? data.getInt(Tag.SHUTTER_PRESENTATION_VALUE, 0)
            : null,
        Rgb.ofCieLab(data.getInts(Tag.SHUTTER_PRESENTATION_COLOR_CIE_LAB_VALUE)).orElse(null),
        overlays(),
        inputs,
        data.contains(Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR),
        data.contains(Tag.ICC_PROFILE),
        opacity(data),
        warnings,
        data);
  }

  static List<InstanceReference> images(Attributes item) {
    return ReferenceCoding.readAll(item, Tag.REFERENCED_IMAGE_SEQUENCE);
  }

  /// The images of a Referenced Series Sequence.
  static List<LocatedReference> located(Attributes data, String studyUid) {
    List<LocatedReference> references = new ArrayList<>();
    for (Attributes series : data.getSequence(Tag.REFERENCED_SERIES_SEQUENCE)) {
      String seriesUid = series.getString(Tag.SERIES_INSTANCE_UID, "");
      for (InstanceReference image : images(series)) {
        references.add(new LocatedReference(studyUid, seriesUid, image));
      }
    }
    return references;
  }

  private List<LocatedReference> references(List<BlendingInput> inputs) {
    List<LocatedReference> references =
        new ArrayList<>(located(data, data.getString(Tag.STUDY_INSTANCE_UID, "")));
    for (BlendingInput input : inputs) {
      references.addAll(input.images());
    }
    if (references.isEmpty()) {
      warnings.add("The state names no image, so it cannot be applied to any.");
    }
    return references;
  }

  private List<DisplayedArea> displayedAreas() {
    List<DisplayedArea> areas = new ArrayList<>();
    for (Attributes item : data.getSequence(Tag.DISPLAYED_AREA_SELECTION_SEQUENCE)) {
      int[] topLeft = item.getInts(Tag.DISPLAYED_AREA_TOP_LEFT_HAND_CORNER);
      int[] bottomRight = item.getInts(Tag.DISPLAYED_AREA_BOTTOM_RIGHT_HAND_CORNER);
      if (topLeft.length < 2 || bottomRight.length < 2) {
        warnings.add("A displayed area without corners was left out.");
        continue;
      }
      double[] spacing = positive(item, Tag.PRESENTATION_PIXEL_SPACING);
      double[] ratio = positive(item, Tag.PRESENTATION_PIXEL_ASPECT_RATIO);
      areas.add(
          new DisplayedArea(
              images(item),
              topLeft[0],
              topLeft[1],
              bottomRight[0],
              bottomRight[1],
              item.getString(Tag.PRESENTATION_SIZE_MODE, ""),
              spacing.length < 2 ? null : spacing[0],
              spacing.length < 2 ? null : spacing[1],
              ratio.length < 2 ? null : ratio[0] / ratio[1],
              number(item, Tag.PRESENTATION_PIXEL_MAGNIFICATION_RATIO)));
    }
    return areas;
  }

  /// Two positive numbers, or none.
  private static double[] positive(Attributes item, int tag) {
    double[] numbers = item.getDoubles(tag);
    boolean sound =
        numbers.length == 2
            && numbers[0] > 0
            && numbers[1] > 0
            && Double.isFinite(numbers[0] / numbers[1])
            && numbers[0] / numbers[1] > 0;
    return sound ? numbers : new double[0];
  }

  static List<VoiSelection> voi(List<Attributes> items, List<String> warnings) {
    List<VoiSelection> selections = new ArrayList<>();
    for (Attributes item : items) {
      selections.add(
          new VoiSelection(
              images(item),
              windows(item, warnings),
              !item.getSequence(Tag.VOI_LUT_SEQUENCE).isEmpty()));
      if (item.getSequence(Tag.VOI_LUT_SEQUENCE).size() != GreyTable.lookups(item).size()) {
        warnings.add("A VOI LUT makes no sense and was left out.");
      }
    }
    return selections;
  }

  private static List<Window> windows(Attributes item, List<String> warnings) {
    double[] centres = item.getDoubles(Tag.WINDOW_CENTER);
    double[] widths = item.getDoubles(Tag.WINDOW_WIDTH);
    List<String> names = item.getStrings(Tag.WINDOW_CENTER_WIDTH_EXPLANATION);
    Window.Function function = function(item.getString(Tag.VOI_LUT_FUNCTION, ""));
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < Math.min(centres.length, widths.length); i++) {
      try {
        windows.add(
            new Window(centres[i], widths[i], function, i < names.size() ? names.get(i) : ""));
      } catch (IllegalArgumentException e) {
        warnings.add(e.getMessage() + " It was left out.");
      }
    }
    return windows;
  }

  private static Window.Function function(String term) {
    return switch (term) {
      case "LINEAR_EXACT" -> Window.Function.LINEAR_EXACT;
      case "SIGMOID" -> Window.Function.SIGMOID;
      default -> Window.Function.LINEAR;
    };
  }

  private PresentationLut presentationLut() {
    if (!data.getSequence(Tag.PRESENTATION_LUT_SEQUENCE).isEmpty()) {
      return PresentationLut.SEQUENCE;
    }
    return switch (data.getString(Tag.PRESENTATION_LUT_SHAPE, "")) {
      case "IDENTITY" -> PresentationLut.IDENTITY;
      case "INVERSE" -> PresentationLut.INVERSE;
      default -> PresentationLut.NONE;
    };
  }

  private @Nullable SpatialTransform spatial() {
    if (!data.hasValue(Tag.IMAGE_ROTATION) && !data.hasValue(Tag.IMAGE_HORIZONTAL_FLIP)) {
      return null;
    }
    int rotation = Math.floorMod(data.getInt(Tag.IMAGE_ROTATION, 0), 360);
    if (rotation % 90 != 0) {
      warnings.add("A rotation by " + rotation + " degrees is not known and was left out.");
      rotation = 0;
    }
    return new SpatialTransform(
        rotation, data.getString(Tag.IMAGE_HORIZONTAL_FLIP, "").equals("Y"));
  }

  private List<GraphicLayer> layers() {
    List<GraphicLayer> layers = new ArrayList<>();
    for (Attributes item : data.getSequence(Tag.GRAPHIC_LAYER_SEQUENCE)) {
      int[] grey = item.getInts(Tag.GRAPHIC_LAYER_RECOMMENDED_DISPLAY_GRAYSCALE_VALUE);
      layers.add(
          new GraphicLayer(
              item.getString(Tag.GRAPHIC_LAYER, ""),
              item.getInt(Tag.GRAPHIC_LAYER_ORDER, 0),
              item.getString(Tag.GRAPHIC_LAYER_DESCRIPTION, ""),
              grey.length == 0 ? null : grey[0],
              Rgb.ofCieLab(item.getInts(Tag.GRAPHIC_LAYER_RECOMMENDED_DISPLAY_CIE_LAB_VALUE))
                  .orElse(null)));
    }
    return layers;
  }

  private void unlisted(List<GraphicLayer> layers, List<GraphicAnnotation> annotations) {
    annotations.stream()
        .map(GraphicAnnotation::layer)
        .distinct()
        .filter(name -> layers.stream().noneMatch(layer -> layer.name().equals(name)))
        .forEach(name ->
            warnings.add("Layer \"" + name + "\" is not listed; what stands in it is on top."));
  }

  private List<OverlayUse> overlays() {
    List<OverlayUse> overlays = new ArrayList<>();
    for (int group = OverlayPlane.FIRST; group <= OverlayPlane.LAST; group += 2) {
      int base = group << 16;
      boolean own = data.contains(base | (Tag.OVERLAY_DATA & 0xFFFF));
      String layer = data.getString(base | (Tag.OVERLAY_ACTIVATION_LAYER & 0xFFFF), "");
      if (own || !layer.isEmpty()) {
        overlays.add(new OverlayUse(group, layer, own));
      }
    }
    return overlays;
  }

  static @Nullable Double opacity(Attributes item) {
    return number(item, Tag.RELATIVE_OPACITY);
  }

  private static @Nullable Double number(Attributes item, int tag) {
    double[] numbers = item.getDoubles(tag);
    return numbers.length == 0 ? null : numbers[0];
  }
}

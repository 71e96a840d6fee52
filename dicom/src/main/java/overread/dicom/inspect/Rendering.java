package overread.dicom.inspect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import overread.dicom.ai.FindingReader;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomFormatException;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.image.FrameAttributes;
import overread.dicom.image.PixelAspect;
import overread.dicom.image.PngWriter;
import overread.dicom.placement.SourceImage;
import overread.dicom.pr.DisplayedArea;
import overread.dicom.pr.DrawnLayer;
import overread.dicom.pr.PresentationKind;
import overread.dicom.pr.PresentationState;
import overread.dicom.pr.SpatialTransform;
import overread.dicom.pr.StateDrawing;
import overread.dicom.rtstruct.Roi;
import overread.dicom.rtstruct.RoiPlacer;
import overread.dicom.rtstruct.StructureSet;
import overread.dicom.seg.Segmentation;
import overread.review.finding.Finding;

/// `overread render`: the picture that the viewer shows of a frame, with overlays, as PNG.
public final class Rendering {
  /// What came of it.
  ///
  /// @param notes sentences on what could not be honoured, each with the file it is about
  /// @param refused how many inputs have no part in the picture although they are for it
  public record Outcome(List<String> notes, int refused) {
    public Outcome {
      notes = List.copyOf(notes);
    }
  }

  private static final SpatialTransform UPRIGHT = new SpatialTransform(0, false);

  /// A presentation state that is for the frame.
  private record Applied(Path path, PresentationState state, List<DrawnLayer> layers) {}

  private final RenderRequest request;
  private final DicomObject object;
  private final OpenOverlays overlays;
  private final SourceImage image;
  private final List<Applied> states = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int refused;

  private Rendering(
      RenderRequest request, DicomObject object, OpenOverlays overlays, SourceImage image) {
    this.request = request;
    this.object = object;
    this.overlays = overlays;
    this.image = image;
  }

  /// Writes the picture to a file.
  ///
  /// @throws IOException with a sentence where the image or an overlay can't be read; the message
  ///   of an overlay begins with its file's name
  public static Outcome write(RenderRequest request, Path png) throws IOException {
    try (DicomObject object = DicomReader.read(request.image());
        OpenOverlays overlays = OpenOverlays.of(request.overlays())) {
      List<SourceImage> frames = SourceImage.framesOf(object.data());
      if (request.frame() > frames.size()) {
        throw new DicomFormatException(
            "frame " + request.frame() + " does not exist; there are " + frames.size());
      }
      var rendering = new Rendering(request, object, overlays, frames.get(request.frame() - 1));
      Picture picture = rendering.draw();
      try (OutputStream out = Files.newOutputStream(png)) {
        PngWriter.write(picture.pixels(), picture.width(), picture.height(), out);
      }
      return new Outcome(
          rendering.notes.stream().distinct().toList(),
          rendering.refused + overlays.refused().size());
    }
  }

  private Picture draw() throws IOException {
    notes.addAll(overlays.refused());
    collectStates();
    unknownLayers();
    int[] argb = pixels();
    Canvas canvas = Canvas.of(argb, image.columns(), image.rows(), framing());
    for (OpenOverlays.Named overlay : overlays.files()) {
      draw(overlay, canvas);
    }
    return canvas.picture();
  }

  private void collectStates() {
    for (OpenOverlays.Named overlay : overlays.files()) {
      if (isState(overlay.object().data())) {
        PresentationState state = PresentationState.read(overlay.object().data());
        state.warnings().forEach(warning -> note(overlay.path(), warning));
        if (!state.appliesTo(image.sopInstanceUid(), image.frame())) {
          note(overlay.path(), "The state is for other images or frames and changes nothing here.");
          continue;
        }
        if (!states.isEmpty()) {
          note(
              overlay.path(),
              "Only its marks are drawn; another state before it says how the image is shown.");
        }
        List<DrawnLayer> layers =
            StateDrawing.of(state, image.sopInstanceUid(), image.frame()).layers();
        states.add(new Applied(overlay.path(), state, layers));
      }
    }
  }

  private void unknownLayers() {
    Set<String> known = new TreeSet<>();
    states.forEach(applied -> applied.layers().forEach(layer -> known.add(layer.name())));
    Set<String> asked = new TreeSet<>(request.layers().hidden());
    Set<String> only = request.layers().only();
    asked.addAll(only == null ? Set.of() : only);
    asked.removeIf(name -> known.contains(name) || name.matches("60[01][02468ACE]"));
    asked.forEach(name ->
        notes.add(
            "There is no layer \"" + name + "\"; there are " + String.join(", ", known) + "."));
  }

  private void note(Path file, String sentence) {
    notes.add(file + ": " + sentence);
  }

  private static boolean isState(Attributes data) {
    return PresentationKind.of(data.getString(Tag.SOP_CLASS_UID, "")) != PresentationKind.NONE;
  }

  private int[] pixels() throws IOException {
    List<String> sentences = new ArrayList<>();
    var pictures = new StatePicture(object, request.frame(), request.layers(), sentences);
    if (states.isEmpty()) {
      return pictures.plain(request.window());
    }
    Applied first = states.getFirst();
    int[] argb =
        first.state().kind() == PresentationKind.BLENDING
            ? blended(first, pictures)
            : pictures.of(first.state(), request.window(), first.layers());
    for (Applied further : states.subList(1, states.size())) {
      pictures.overlays(further.state(), further.layers(), argb);
    }
    sentences.forEach(sentence -> note(first.path(), sentence));
    return argb;
  }

  private int[] blended(Applied blending, StatePicture pictures) throws IOException {
    List<DicomObject> images =
        overlays.files().stream()
            .map(OpenOverlays.Named::object)
            .filter(each -> each.data().hasValue(Tag.ROWS))
            .toList();
    try {
      int[] argb =
          new BlendedPicture(blending.state(), image, object, images).draw(request.window());
      return pictures.finished(blending.state(), blending.layers(), argb);
    } catch (BlendedPicture.RefusedException e) {
      refused++;
      note(blending.path(), String.valueOf(e.getMessage()));
      return pictures.plain(request.window());
    }
  }

  /// Without a size asked for, the whole image pixel by pixel, turned as the state says; with one,
  /// as a viewer shows it: displayed area, shape of the pixels, magnification.
  private Framing framing() {
    Optional<PresentationState> state = states.stream().findFirst().map(Applied::state);
    SpatialTransform turn = state.map(PresentationState::spatial).orElse(UPRIGHT);
    Optional<DisplayedArea> displayed =
        state.flatMap(each -> each.displayedArea(image.sopInstanceUid(), image.frame()));
    Framing.Area whole = Framing.Area.whole(image.columns(), image.rows());
    Framing.Area area = displayed.map(Rendering::area).orElse(whole);
    RenderRequest.Size size = request.size();
    if (size == null) {
      if (!area.equals(whole)) {
        notes.add(
            "The displayed area of the state is only a part of what is shown; --size shows it as a viewer does.");
      }
      return Framing.onePixelEach(image.columns(), image.rows(), turn);
    }
    double own = PixelAspect.of(FrameAttributes.of(object.data(), image.frame() - 1));
    Double asked = displayed.map(DisplayedArea::pixelAspect).orElse(null);
    double aspect = asked == null ? own : asked;
    String mode = displayed.map(DisplayedArea::mode).orElse("");
    Double ratio = displayed.map(DisplayedArea::magnification).orElse(null);
    if (mode.equals("MAGNIFY") && ratio != null && ratio > 0) {
      return Framing.scaled(area, aspect, turn, size.width(), size.height(), ratio);
    }
    if (mode.equals("TRUE SIZE") || mode.equals("MAGNIFY")) {
      notes.add("The size mode " + mode + " can't be honoured here; the area is scaled to fit.");
    }
    return Framing.fitted(area, aspect, turn, size.width(), size.height());
  }

  private static Framing.Area area(DisplayedArea displayed) {
    return new Framing.Area(
        Math.min(displayed.left(), displayed.right()) - 1.0,
        Math.min(displayed.top(), displayed.bottom()) - 1.0,
        Math.max(displayed.left(), displayed.right()),
        Math.max(displayed.top(), displayed.bottom()));
  }

  private void draw(OpenOverlays.Named overlay, Canvas canvas) throws IOException {
    Attributes data = overlay.object().data();
    var painter = new FindingPainter(canvas, image);
    String sopClass = data.getString(Tag.SOP_CLASS_UID, "");
    if (isState(data)) {
      for (Applied applied : states) {
        if (applied.path().equals(overlay.path())) {
          annotations(applied, canvas);
        }
      }
    } else if (sopClass.equals(Uid.SEGMENTATION_STORAGE)
        || sopClass.equals(Uid.LABEL_MAP_SEGMENTATION_STORAGE)) {
      painter.segments(Segmentation.read(overlay.object()));
    } else if (data.contains(Tag.STRUCTURE_SET_ROI_SEQUENCE)) {
      structures(StructureSet.read(data), canvas);
    } else {
      for (Finding finding : FindingReader.read(overlay.object())) {
        painter.draw(finding);
      }
    }
  }

  private void annotations(Applied applied, Canvas canvas) {
    Canvas measured =
        applied
            .state()
            .displayedArea(image.sopInstanceUid(), image.frame())
            .map(displayed -> canvas.around(area(displayed)))
            .orElse(canvas);
    var painter = new AnnotationPainter(measured);
    for (DrawnLayer layer : applied.layers()) {
      if (request.layers().shows(layer.name())) {
        painter.draw(layer);
      }
    }
    if (painter.missingGlyphs()) {
      note(applied.path(), "A text holds characters that this picture shows as empty boxes.");
    }
  }

  private void structures(StructureSet structures, Canvas canvas) {
    var placer = new RoiPlacer(List.of(image));
    for (Roi roi : structures.rois()) {
      for (var placed : placer.place(roi).on()) {
        for (var contour : placed.contours()) {
          canvas.lines(
              contour.points(),
              true,
              roi.colour() == null ? FindingPainter.UNREVIEWED : roi.colour());
        }
      }
    }
  }
}

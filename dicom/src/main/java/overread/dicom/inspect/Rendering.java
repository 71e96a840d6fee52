package overread.dicom.inspect;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.ai.FindingReader;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomFormatException;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.image.Frame;
import overread.dicom.image.FrameAttributes;
import overread.dicom.image.Frames;
import overread.dicom.image.ImageRenderer;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.PngWriter;
import overread.dicom.placement.SourceImage;
import overread.dicom.pr.PresentationKind;
import overread.dicom.pr.PresentationState;
import overread.dicom.pr.SpatialTransform;
import overread.dicom.rtstruct.Roi;
import overread.dicom.rtstruct.RoiPlacer;
import overread.dicom.rtstruct.StructureSet;
import overread.dicom.seg.Segmentation;
import overread.review.finding.Finding;

/// `overread render`: the picture that the viewer shows of a frame, with overlays, as PNG.
public final class Rendering {
  private Rendering() {}

  /// Writes the picture to a file.
  ///
  /// @throws IOException with a sentence where the image or an overlay can't be read; the message
  ///   of an overlay begins with its file's name
  public static void write(RenderRequest request, Path png) throws IOException {
    Canvas canvas = canvas(request);
    try (OutputStream out = Files.newOutputStream(png)) {
      PngWriter.write(canvas.pixels(), canvas.width(), canvas.height(), out);
    }
  }

  private static Canvas canvas(RenderRequest request) throws IOException {
    List<DicomObject> overlays = new ArrayList<>();
    try (DicomObject object = DicomReader.read(request.image())) {
      for (Path overlay : request.overlays()) {
        overlays.add(open(overlay));
      }
      return canvas(request, object, overlays);
    } finally {
      overlays.forEach(DicomObject::close);
    }
  }

  private static DicomObject open(Path overlay) throws IOException {
    try {
      return DicomReader.read(overlay);
    } catch (DicomFormatException e) {
      throw new DicomFormatException(overlay + ": " + e.getMessage(), e);
    }
  }

  private static Canvas canvas(
      RenderRequest request, DicomObject object, List<DicomObject> overlays) throws IOException {
    List<SourceImage> frames = SourceImage.framesOf(object.data());
    if (request.frame() > frames.size()) {
      throw new DicomFormatException(
          "frame " + request.frame() + " does not exist; there are " + frames.size());
    }
    SourceImage image = frames.get(request.frame() - 1);
    PresentationState state = state(overlays, image);
    int[] argb = picture(request, object, state);
    SpatialTransform turn = state == null ? null : state.spatial();
    boolean sideways = turn != null && turn.rotation() % 180 != 0;
    RenderRequest.Size size = request.size();
    Canvas canvas =
        size == null
            ? Canvas.of(argb, image.columns(), image.rows())
            : Canvas.fitted(
                argb,
                image.columns(),
                image.rows(),
                sideways ? size.height() : size.width(),
                sideways ? size.width() : size.height());
    for (DicomObject overlay : overlays) {
      draw(overlay, canvas, image);
    }
    return turn == null ? canvas : canvas.turned(turn);
  }

  /// The first presentation state that is for the frame.
  private static @Nullable PresentationState state(List<DicomObject> overlays, SourceImage image) {
    for (DicomObject overlay : overlays) {
      if (isState(overlay.data())) {
        PresentationState state = PresentationState.read(overlay.data());
        if (state.appliesTo(image.sopInstanceUid(), image.frame())) {
          return state;
        }
      }
    }
    return null;
  }

  private static boolean isState(Attributes data) {
    return PresentationKind.of(data.getString(Tag.SOP_CLASS_UID, "")) != PresentationKind.NONE;
  }

  private static int[] picture(
      RenderRequest request, DicomObject object, @Nullable PresentationState state)
      throws IOException {
    int index = request.frame() - 1;
    if (state == null) {
      return ImageRenderer.argb(object, index, request.window());
    }
    try (Arena arena = Arena.ofConfined()) {
      Frame frame = Frames.decode(object, index, arena);
      Attributes attributes = FrameAttributes.of(object.data(), index);
      int[] argb =
          ImageRenderer.argb(
              state.applied(attributes, request.frame()), frame, request.window(), false);
      PixelFormat format = frame.format();
      new ShutterPainter(argb, format.columns(), format.rows()).draw(state);
      return argb;
    }
  }

  private static void draw(DicomObject overlay, Canvas canvas, SourceImage image)
      throws IOException {
    Attributes data = overlay.data();
    var painter = new FindingPainter(canvas, image);
    String sopClass = data.getString(Tag.SOP_CLASS_UID, "");
    if (isState(data)) {
      PresentationState state = PresentationState.read(data);
      if (state.appliesTo(image.sopInstanceUid(), image.frame())) {
        new AnnotationPainter(canvas, state, image).draw();
      }
    } else if (sopClass.equals(Uid.SEGMENTATION_STORAGE)
        || sopClass.equals(Uid.LABEL_MAP_SEGMENTATION_STORAGE)) {
      painter.segments(Segmentation.read(overlay));
    } else if (data.contains(Tag.STRUCTURE_SET_ROI_SEQUENCE)) {
      structures(StructureSet.read(data), canvas, image);
    } else {
      for (Finding finding : FindingReader.read(overlay)) {
        painter.draw(finding);
      }
    }
  }

  private static void structures(StructureSet structures, Canvas canvas, SourceImage image) {
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

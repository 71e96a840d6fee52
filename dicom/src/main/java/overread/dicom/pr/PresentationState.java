package overread.dicom.pr;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.document.Equipment;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.LocatedReference;
import overread.dicom.seg.Rgb;

/// A presentation state, read. It replaces the image's own modality transform, window, presentation
/// and shutter; what it doesn't give is the identity, not the image's own (PS3.4 N.2).
///
/// @param creator Content Creator's Name in the form of DICOM, perhaps empty
/// @param references the images it is for, each with its series
/// @param spatial null where the image is not turned
/// @param layers in the order of the object; see [GraphicLayer#order]
/// @param shutterValue grey of what a shutter covers, 0 to 65535, or null
/// @param shutterColour the same on a colour display, or null
/// @param overlays planes that it brings or shows
/// @param palette whether it gives a colour palette
/// @param icc whether it gives a colour profile
/// @param opacity of what is blended on top, 0 to 1, or null
/// @param warnings what had to be tolerated, as sentences
/// @param data the state's data set, as long as its file is open
public record PresentationState(
    PresentationKind kind,
    String sopInstanceUid,
    String label,
    String description,
    String creator,
    Equipment equipment,
    List<LocatedReference> references,
    List<DisplayedArea> displayedAreas,
    List<VoiSelection> voi,
    PresentationLut presentationLut,
    boolean modalityLookup,
    @Nullable SpatialTransform spatial,
    List<GraphicLayer> layers,
    List<GraphicAnnotation> annotations,
    List<Shutter> shutters,
    @Nullable Integer shutterValue,
    @Nullable Rgb shutterColour,
    List<OverlayUse> overlays,
    List<BlendingInput> inputs,
    boolean palette,
    boolean icc,
    @Nullable Double opacity,
    List<String> warnings,
    Attributes data) {
  public PresentationState {
    references = List.copyOf(references);
    displayedAreas = List.copyOf(displayedAreas);
    voi = List.copyOf(voi);
    layers = List.copyOf(layers);
    annotations = List.copyOf(annotations);
    shutters = List.copyOf(shutters);
    overlays = List.copyOf(overlays);
    inputs = List.copyOf(inputs);
    warnings = List.copyOf(warnings);
  }

  /// Reads a presentation state of any kind; of another object nothing is found and
  /// [PresentationKind#NONE] returned.
  public static PresentationState read(Attributes data) {
    return new PresentationReader(data).read();
  }

  /// Whether the state is for a frame of an image.
  public boolean appliesTo(String sopInstanceUid, int frame) {
    return references.stream()
        .map(LocatedReference::reference)
        .anyMatch(reference -> matches(reference, sopInstanceUid, frame));
  }

  /// The annotations for a frame of an image.
  public List<GraphicAnnotation> annotations(String sopInstanceUid, int frame) {
    return annotations.stream()
        .filter(annotation -> selects(annotation.images(), sopInstanceUid, frame))
        .toList();
  }

  /// The part of a frame that is to be shown; empty for all of it.
  public Optional<DisplayedArea> displayedArea(String sopInstanceUid, int frame) {
    return displayedAreas.stream()
        .filter(area -> selects(area.images(), sopInstanceUid, frame))
        .findFirst();
  }

  /// What of a list without entries is all, and otherwise only what is named.
  static boolean selects(List<InstanceReference> images, String sopInstanceUid, int frame) {
    return images.isEmpty()
        || images.stream().anyMatch(image -> matches(image, sopInstanceUid, frame));
  }

  private static boolean matches(InstanceReference image, String sopInstanceUid, int frame) {
    return image.sopInstanceUid().equals(sopInstanceUid)
        && (image.frames().isEmpty() || image.frames().contains(frame));
  }

  /// How many shapes there are, compound ones included.
  public int graphics() {
    return annotations.stream()
        .mapToInt(annotation -> annotation.graphics().size() + annotation.compounds().size())
        .sum();
  }

  /// How many texts there are.
  public int texts() {
    return annotations.stream().mapToInt(annotation -> annotation.texts().size()).sum();
  }

  /// The attributes of an image as they are with this state: what the state governs is taken from
  /// it, the rest from the image. For the grey pipeline of `overread.dicom.image`.
  public Attributes applied(Attributes image, int frame) {
    return PresentationApplication.apply(this, image, frame);
  }

  /// The attributes of an image as they are as one input of this blending state.
  public Attributes applied(BlendingInput input, Attributes image, int frame) {
    return PresentationApplication.apply(input.data(), image, frame);
  }
}

package overread.dicom.pr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.document.LocatedReference;

/// One of the inputs of a blending state.
///
/// @param number as the object has it; 1 for what lies below and 2 for what lies above in the older
///   kind
/// @param above whether it is laid over the other
/// @param series whose images it takes, where no images are named
/// @param images that it takes, each with its series
/// @param voi how they are windowed
/// @param palette whether a colour palette is given for it
/// @param threshold whether values are shown only within a threshold
/// @param data the item of the state, as long as its file is open
public record BlendingInput(
    int number,
    boolean above,
    @Nullable String series,
    List<LocatedReference> images,
    List<VoiSelection> voi,
    boolean palette,
    boolean threshold,
    Attributes data) {
  public BlendingInput {
    images = List.copyOf(images);
    voi = List.copyOf(voi);
  }

  /// Whether it takes a frame of an image, counted from 1.
  public boolean takes(String sopInstanceUid, int frame) {
    return images.stream()
        .map(LocatedReference::reference)
        .anyMatch(image ->
            image.sopInstanceUid().equals(sopInstanceUid)
                && (image.frames().isEmpty() || image.frames().contains(frame)));
  }
}

package overread.dicom.geometry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// The functional groups of a multi-frame image: a macro stands either once for all frames or in
/// each frame's item (PS3.3 C.7.6.16). Frames are counted from 0.
public final class FunctionalGroups {

  private static final int MOST_UNDESCRIBED = 20_000;
  private static final Attributes NONE = new Attributes();

  private final String frameOfReferenceUid;
  private final int rows;
  private final int columns;
  private final Attributes shared;
  private final List<Attributes> perFrame;

  private FunctionalGroups(Attributes image, Attributes shared, List<Attributes> perFrame) {
    this.frameOfReferenceUid = image.getString(Tag.FRAME_OF_REFERENCE_UID, "");
    this.rows = image.getInt(Tag.ROWS, 0);
    this.columns = image.getInt(Tag.COLUMNS, 0);
    this.shared = shared;
    this.perFrame = perFrame;
  }

  public static FunctionalGroups of(Attributes image) {
    Attributes shared = image.getItem(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
    return new FunctionalGroups(
        image,
        shared == null ? NONE : shared,
        image.getSequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE));
  }

  /// How many frames an image has: as many as are described, else as many as it announces, up to a
  /// number beyond which no real image goes.
  public static int framesOf(Attributes image) {
    int described = of(image).frames();
    return described > 0
        ? described
        : Math.clamp(image.getInt(Tag.NUMBER_OF_FRAMES, 1), 1, MOST_UNDESCRIBED);
  }

  /// Number of frames described, 0 when the image has no functional groups of single frames.
  public int frames() {
    return perFrame.size();
  }

  /// First item of a macro's sequence for a frame, else of the one shared by all; null when neither
  /// has it.
  public @Nullable Attributes macro(int frame, int sequenceTag) {
    List<Attributes> items = macros(frame, sequenceTag);
    return items.isEmpty() ? null : items.getFirst();
  }

  /// All items of a macro's sequence for a frame, else of the one shared by all.
  public List<Attributes> macros(int frame, int sequenceTag) {
    List<Attributes> own = own(frame, sequenceTag);
    return own.isEmpty() ? shared(sequenceTag) : own;
  }

  /// The items of a macro's sequence in the frame's own item.
  public List<Attributes> own(int frame, int sequenceTag) {
    return frame >= 0 && frame < perFrame.size()
        ? perFrame.get(frame).getSequence(sequenceTag)
        : List.of();
  }

  /// The items of a macro's sequence that is shared by all frames.
  public List<Attributes> shared(int sequenceTag) {
    return shared.getSequence(sequenceTag);
  }

  /// The frame's plane; empty when position, orientation or pixel measures are missing or unsound.
  public Optional<ImagePlane> plane(int frame) {
    Attributes position = macro(frame, Tag.PLANE_POSITION_SEQUENCE);
    Attributes orientation = macro(frame, Tag.PLANE_ORIENTATION_SEQUENCE);
    Attributes measures = macro(frame, Tag.PIXEL_MEASURES_SEQUENCE);
    if (position == null || orientation == null || measures == null) {
      return Optional.empty();
    }
    return PlaneReader.plane(frameOfReferenceUid, position, orientation, measures, rows, columns);
  }
}

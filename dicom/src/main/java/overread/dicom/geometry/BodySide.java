package overread.dicom.geometry;

import java.util.Optional;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// Which side of the body an image shows (PS3.3 C.7.3.1 and C.8.11.1, Image Laterality).
public enum BodySide {
  LEFT,
  RIGHT,
  BOTH,
  UNPAIRED;

  /// From Image Laterality, else Frame Laterality of the first frame, else the series' Laterality;
  /// empty when none of them says one of R, L, B, U.
  public static Optional<BodySide> of(Attributes image) {
    Attributes anatomy = FunctionalGroups.of(image).macro(0, Tag.FRAME_ANATOMY_SEQUENCE);
    return side(image.getString(Tag.IMAGE_LATERALITY, ""))
        .or(() ->
            anatomy == null ? Optional.empty() : side(anatomy.getString(Tag.FRAME_LATERALITY, "")))
        .or(() -> side(image.getString(Tag.LATERALITY, "")));
  }

  private static Optional<BodySide> side(String code) {
    return switch (code.strip()) {
      case "L" -> Optional.of(LEFT);
      case "R" -> Optional.of(RIGHT);
      case "B" -> Optional.of(BOTH);
      case "U" -> Optional.of(UNPAIRED);
      default -> Optional.empty();
    };
  }
}

package overread.dicom.sr;

import java.util.Set;
import overread.dicom.data.Uid;

/// The document classes of computer-aided detection.
public final class CadClasses {
  private static final Set<String> CLASSES =
      Set.of(Uid.MAMMOGRAPHY_CAD_SR_STORAGE, Uid.CHEST_CAD_SR_STORAGE, Uid.COLON_CAD_SR_STORAGE);

  private CadClasses() {}

  /// Whether a SOP class is one of them.
  public static boolean contains(String sopClassUid) {
    return CLASSES.contains(sopClassUid);
  }
}

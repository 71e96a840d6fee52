package overread.service.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Uid;

/// In which form pixel data is wanted: as stored, or decoded to Explicit VR Little Endian, which is
/// what a request without `transfer-syntax` means (PS3.18 section 8.7.3).
enum TransferSyntax {
  STORED,
  EXPLICIT;

  /// The first of the accepted forms that can be given.
  static TransferSyntax choose(List<MediaType> accepted, String stored) {
    for (var type : accepted) {
      var chosen = choose(type.parameter("transfer-syntax"), stored);
      if (chosen != null) {
        return chosen;
      }
    }
    throw new NotAcceptableException(
        "This object can be had as stored (" + stored + ") or in Explicit VR Little Endian.");
  }

  private static @Nullable TransferSyntax choose(@Nullable String wanted, String stored) {
    if (wanted == null) {
      return stored.equals(Uid.EXPLICIT_VR_LITTLE_ENDIAN) ? STORED : EXPLICIT;
    }
    if (wanted.equals("*") || wanted.equals(stored)) {
      return STORED;
    }
    return wanted.equals(Uid.EXPLICIT_VR_LITTLE_ENDIAN) ? EXPLICIT : null;
  }
}

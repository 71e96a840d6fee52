package overread.dicom.pr;

import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// What a shape or text tracks: the same thing in other objects and at other times has the same UID
/// (PS3.3 C.10.5).
///
/// @param id what the sender calls it, perhaps empty
public record Tracking(String id, String uid) {

  /// Reads it; null where there is no UID.
  static @Nullable Tracking read(Attributes item) {
    String uid = item.getString(Tag.TRACKING_UID, "").strip();
    return uid.isEmpty() ? null : new Tracking(item.getString(Tag.TRACKING_ID, ""), uid);
  }

  static void write(@Nullable Tracking tracking, Attributes item) {
    if (tracking != null) {
      item.setString(Tag.TRACKING_ID, tracking.id().isBlank() ? tracking.uid() : tracking.id());
      item.setString(Tag.TRACKING_UID, tracking.uid());
    }
  }
}

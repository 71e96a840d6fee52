package overread.demo.study;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import overread.dicom.data.Uid;

/// UIDs that depend on a name alone, so that every run writes the same bytes.
public final class DemoUid {
  private DemoUid() {}

  /// The UID for this name.
  public static String of(String name) {
    return Uid.of(
        UUID.nameUUIDFromBytes(("overread demo data/" + name).getBytes(StandardCharsets.UTF_8)));
  }
}

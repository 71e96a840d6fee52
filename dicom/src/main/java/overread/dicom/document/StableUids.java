package overread.dicom.document;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import overread.dicom.data.Attributes;
import overread.dicom.data.Uid;
import overread.dicom.data.VR;

/// Replaces the UIDs that a writer made at random by ones that depend on a name alone, so that the
/// same input gives the same bytes in every run.
public final class StableUids {
  private static final String RANDOM = "2.25.";

  private final Set<String> known;
  private final String name;
  private final Map<String, String> replaced = new HashMap<>();

  private StableUids(Set<String> known, String name) {
    this.known = known;
    this.name = name;
  }

  /// The UID for a name.
  public static String of(String name) {
    return Uid.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /// Replaces, in place and throughout the tree, each UID derived from a UUID that is not `known`.
  /// The same UID gets the same replacement.
  ///
  /// @param name of the object; different objects need different names
  /// @return the data set given
  public static Attributes settle(Attributes data, Set<String> known, String name) {
    new StableUids(known, name).walk(data);
    return data;
  }

  private void walk(Attributes data) {
    for (int tag : data.tags()) {
      VR vr = data.vr(tag);
      if (vr == VR.SQ) {
        data.getSequence(tag).forEach(this::walk);
      } else if (vr == VR.UI) {
        String uid = data.getString(tag, "");
        if (uid.startsWith(RANDOM) && !known.contains(uid)) {
          data.setString(tag, replaced.computeIfAbsent(uid, _ -> next()));
        }
      }
    }
  }

  private String next() {
    return of(name + "/" + (replaced.size() + 1));
  }
}

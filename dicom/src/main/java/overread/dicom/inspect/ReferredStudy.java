package overread.dicom.inspect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// Finds the study that results are about by the images that they refer to.
final class ReferredStudy {
  private ReferredStudy() {}

  /// The first study that holds an image which a result of `study` refers to; null where none does.
  static @Nullable StudyFiles of(StudyFiles study, List<StudyFiles> all) {
    Set<String> referred = new HashSet<>();
    study.results().forEach(result -> collect(result.data(), referred));
    for (StudyFiles other : all) {
      for (Attributes image : other.images()) {
        if (referred.contains(image.getString(Tag.SOP_INSTANCE_UID, ""))) {
          return other;
        }
      }
    }
    return null;
  }

  private static void collect(Attributes data, Set<String> referred) {
    String uid = data.getString(Tag.REFERENCED_SOP_INSTANCE_UID, "");
    if (!uid.isEmpty()) {
      referred.add(uid);
    }
    for (int tag : data.tags()) {
      data.getSequence(tag).forEach(item -> collect(item, referred));
    }
  }
}

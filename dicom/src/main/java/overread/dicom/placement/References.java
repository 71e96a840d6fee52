package overread.dicom.placement;

import java.util.HashSet;
import java.util.Set;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// The series and instances that an object lists as related (Common Instance Reference, PS3.3
/// C.12.2).
public record References(Set<String> seriesUids, Set<String> instanceUids) {

  public References {
    seriesUids = Set.copyOf(seriesUids);
    instanceUids = Set.copyOf(instanceUids);
  }

  public static References of(Attributes data) {
    var series = new HashSet<String>();
    var instances = new HashSet<String>();
    for (Attributes item : data.getSequence(Tag.REFERENCED_SERIES_SEQUENCE)) {
      String uid = item.getString(Tag.SERIES_INSTANCE_UID);
      if (uid != null) {
        series.add(uid);
      }
      for (Attributes instance : item.getSequence(Tag.REFERENCED_INSTANCE_SEQUENCE)) {
        String sop = instance.getString(Tag.REFERENCED_SOP_INSTANCE_UID);
        if (sop != null) {
          instances.add(sop);
        }
      }
    }
    return new References(series, instances);
  }

  boolean includes(SourceImage image) {
    return seriesUids.contains(image.seriesInstanceUid())
        || instanceUids.contains(image.sopInstanceUid());
  }
}

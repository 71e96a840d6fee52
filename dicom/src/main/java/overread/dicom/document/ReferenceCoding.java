package overread.dicom.document;

import java.util.ArrayList;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// Instance references as they stand in a data set.
public final class ReferenceCoding {
  private ReferenceCoding() {}

  /// Reads the reference in a sequence item.
  public static InstanceReference read(Attributes item) {
    return new InstanceReference(
        item.getString(Tag.REFERENCED_SOP_CLASS_UID, ""),
        item.getString(Tag.REFERENCED_SOP_INSTANCE_UID, ""),
        list(item.getInts(Tag.REFERENCED_FRAME_NUMBER)),
        list(item.getInts(Tag.REFERENCED_SEGMENT_NUMBER)));
  }

  /// Reads all references of a sequence.
  public static List<InstanceReference> readAll(Attributes data, int sequence) {
    List<InstanceReference> references = new ArrayList<>();
    for (Attributes item : data.getSequence(sequence)) {
      references.add(read(item));
    }
    return references;
  }

  /// Writes the reference into a sequence item.
  public static void write(InstanceReference reference, Attributes item) {
    item.setString(Tag.REFERENCED_SOP_CLASS_UID, reference.sopClassUid());
    item.setString(Tag.REFERENCED_SOP_INSTANCE_UID, reference.sopInstanceUid());
    if (!reference.frames().isEmpty()) {
      item.setInt(Tag.REFERENCED_FRAME_NUMBER, array(reference.frames()));
    }
    if (!reference.segments().isEmpty()) {
      item.setInt(Tag.REFERENCED_SEGMENT_NUMBER, array(reference.segments()));
    }
  }

  private static List<Integer> list(int[] numbers) {
    List<Integer> list = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      list.add(number);
    }
    return list;
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}

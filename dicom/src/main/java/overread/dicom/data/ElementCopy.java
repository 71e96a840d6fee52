package overread.dicom.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Copies one element so that changing the copy leaves the original alone. Text is decoded, since
/// the other data set may have another character set; large bytes are shared.
final class ElementCopy {
  private ElementCopy() {}

  static void copy(Attributes from, int tag, Attributes to) {
    VR vr = from.vr(tag);
    if (vr == null) {
      return;
    }
    @Nullable Value value = from.value(tag);
    if (vr == VR.SQ || value instanceof Value.Items) {
      to.setSequence(tag, from.getSequence(tag).stream().map(Attributes::copy).toList());
    } else if (vr.kind() == VR.Kind.TEXT) {
      boolean asRead = !(value instanceof Value.Texts texts) || texts.asRead();
      to.put(tag, vr, new Value.Texts(List.copyOf(from.getStrings(tag)), asRead));
    } else {
      to.put(tag, vr, value != null ? value : new Value.Raw(from.getSegment(tag)));
    }
  }
}

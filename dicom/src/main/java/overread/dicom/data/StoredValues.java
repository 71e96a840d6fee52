package overread.dicom.data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Values taken from where they lie, when they are asked for.
final class StoredValues {
  private final ElementIndex index;
  private final @Nullable Source source;
  private final boolean bigEndian;

  StoredValues(ElementIndex index, @Nullable Source source, Encoding encoding) {
    this.index = index;
    this.source = source;
    this.bigEndian = encoding.bigEndian();
  }

  /// The values as text; none for items and encapsulated data.
  List<String> texts(int at, Attributes owner) {
    VR vr = index.vrs[at];
    return switch (index.value(at)) {
      case Value.Texts texts -> texts.values();
      case Value.Items items -> List.of();
      case Value.Fragments fragments -> List.of();
      case Value.Bulk bulk -> List.of();
      case Value.Raw raw -> texts(vr, raw.bytes(), owner);
      case null -> index.lengths[at] == 0 ? List.of() : texts(vr, stored(at), owner);
    };
  }

  private List<String> texts(VR vr, MemorySegment bytes, Attributes owner) {
    return switch (vr.kind()) {
      case NUMBER -> Numbers.texts(vr, bytes);
      case ITEMS -> List.of();
      case CODE, BYTES ->
          Texts.split(vr, bytes.toArray(ValueLayout.JAVA_BYTE), SpecificCharacterSet.DEFAULT);
      case TEXT -> {
        byte[] encoded = bytes.toArray(ValueLayout.JAVA_BYTE);
        SpecificCharacterSet set = owner.characterSet();
        if (source != null && set.isBroken(encoded)) {
          source.warn("text has characters outside ASCII, but no character set is declared");
        }
        yield Texts.split(vr, encoded, set);
      }
    };
  }

  /// The bytes in little-endian order; none for items and encapsulated data.
  MemorySegment raw(int at, Attributes owner) {
    VR vr = index.vrs[at];
    return switch (index.value(at)) {
      case null -> vr == VR.SQ ? Texts.NOTHING : stored(at);
      case Value.Raw raw -> raw.bytes();
      case Value.Texts texts ->
          MemorySegment.ofArray(
              Texts.join(
                  vr,
                  texts.values(),
                  vr.kind() == VR.Kind.TEXT ? owner.characterSet() : SpecificCharacterSet.DEFAULT));
      case Value.Items items -> Texts.NOTHING;
      case Value.Fragments fragments -> Texts.NOTHING;
      case Value.Bulk bulk -> Texts.NOTHING;
    };
  }

  private MemorySegment stored(int at) {
    Source from = source;
    if (from == null) {
      return Texts.NOTHING;
    }
    MemorySegment bytes = from.slice(index.offsets[at], index.lengths[at]);
    return bigEndian ? Bytes.swapped(bytes, index.vrs[at].unit()) : bytes;
  }
}

package overread.dicom.data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// A data set or an item: elements in tag order, values decoded when asked for.
///
/// Reading is lenient: a getter never throws for a value of the wrong form, it gives what can be
/// understood or the fallback. Several threads may read at once as long as none of them changes it.
public final class Attributes {
  private final ElementIndex index;
  private final @Nullable Source source;
  private final Encoding encoding;
  private final StoredValues values;
  private final int depth;
  private @Nullable Attributes parent;
  private @Nullable SpecificCharacterSet characterSet;
  private long itemOffset;

  /// An empty data set, to be filled.
  public Attributes() {
    this(new ElementIndex(), null, Encoding.EXPLICIT_LITTLE, null, 0);
  }

  Attributes(
      ElementIndex index,
      @Nullable Source source,
      Encoding encoding,
      @Nullable Attributes parent,
      int depth) {
    this.index = index;
    this.source = source;
    this.encoding = encoding;
    this.values = new StoredValues(index, source, encoding);
    this.parent = parent;
    this.depth = depth;
  }

  public boolean isEmpty() {
    return index.size == 0;
  }

  /// The number of elements at this level.
  public int size() {
    return index.size;
  }

  /// The tags in ascending order.
  public int[] tags() {
    return Arrays.copyOf(index.tags, index.size);
  }

  public boolean contains(int tag) {
    return index.find(tag) >= 0;
  }

  /// Whether the element is there and not empty.
  public boolean hasValue(int tag) {
    int at = index.find(tag);
    return at >= 0 && index.hasValue(at);
  }

  /// The value representation as read, or null where the element is absent.
  public @Nullable VR vr(int tag) {
    int at = index.find(tag);
    return at < 0 ? null : index.vrs[at];
  }

  /// The data set that holds the sequence of which this is an item, or null.
  public @Nullable Attributes parent() {
    return parent;
  }

  /// The first value as text without padding, or null where there is none.
  public @Nullable String getString(int tag) {
    List<String> values = getStrings(tag);
    return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
  }

  public String getString(int tag, String fallback) {
    String value = getString(tag);
    return value == null ? fallback : value;
  }

  /// All values as text without padding; empty values between backslashes stay as empty text.
  public List<String> getStrings(int tag) {
    int at = index.find(tag);
    if (at < 0) {
      return List.of();
    }
    return values.texts(at, this);
  }

  /// The first value of a person name, or null where there is none.
  public @Nullable PersonName getPersonName(int tag) {
    String value = getString(tag);
    return value == null ? null : PersonName.parse(value);
  }

  /// The first value as a whole number; also from text, decimals cut off.
  public int getInt(int tag, int fallback) {
    long[] values = getLongs(tag);
    return values.length == 0 ? fallback : (int) values[0];
  }

  /// All values as whole numbers; text that is no number is left out.
  public int[] getInts(int tag) {
    return Arrays.stream(getLongs(tag)).mapToInt(value -> (int) value).toArray();
  }

  /// All values as 64-bit whole numbers (UV as its bits).
  public long[] getLongs(int tag) {
    int at = index.find(tag);
    if (at < 0) {
      return new long[0];
    }
    VR vr = index.vrs[at];
    if (vr.isText()) {
      return Arrays.stream(getDoubles(tag))
          .filter(Double::isFinite)
          .mapToLong(value -> (long) value)
          .toArray();
    }
    MemorySegment bytes = values.raw(at, this);
    long[] values = new long[Numbers.count(vr, bytes)];
    for (int i = 0; i < values.length; i++) {
      values[i] = Numbers.integer(vr, bytes, i);
    }
    return values;
  }

  /// The first value as a number, from binary or decimal text.
  public double getDouble(int tag, double fallback) {
    double[] values = getDoubles(tag);
    return values.length == 0 || Double.isNaN(values[0]) ? fallback : values[0];
  }

  /// All values as numbers; NaN for a value of text that is none.
  public double[] getDoubles(int tag) {
    int at = index.find(tag);
    if (at < 0) {
      return new double[0];
    }
    VR vr = index.vrs[at];
    if (vr.isText()) {
      return getStrings(tag).stream().mapToDouble(Numbers::parse).toArray();
    }
    MemorySegment bytes = values.raw(at, this);
    double[] values = new double[Numbers.count(vr, bytes)];
    for (int i = 0; i < values.length; i++) {
      values[i] = Numbers.real(vr, bytes, i);
    }
    return values;
  }

  /// All values as single-precision numbers.
  public float[] getFloats(int tag) {
    int at = index.find(tag);
    return at >= 0 && (index.vrs[at] == VR.FL || index.vrs[at] == VR.OF)
        ? Numbers.floats(values.raw(at, this))
        : Numbers.narrowed(getDoubles(tag));
  }

  /// The value's bytes in little-endian order; empty where absent, a sequence or encapsulated.
  public byte[] getBytes(int tag) {
    return getSegment(tag).toArray(ValueLayout.JAVA_BYTE);
  }

  /// The value's bytes in little-endian order without a copy where the source allows it.
  public MemorySegment getSegment(int tag) {
    int at = index.find(tag);
    return at < 0 ? MemorySegment.ofArray(new byte[0]) : values.raw(at, this);
  }

  /// The items of a sequence; empty where the element is absent or no sequence. The list can't be
  /// changed, the items can.
  public List<Attributes> getSequence(int tag) {
    int at = index.find(tag);
    if (at < 0) {
      return List.of();
    }
    Value value = index.value(at);
    if (value instanceof Value.Items items) {
      return items.items();
    }
    Source from = source;
    if (value != null || from == null || !Parser.maybeItems(from, encoding, index, at)) {
      return List.of();
    }
    synchronized (index) {
      if (index.value(at) instanceof Value.Items read) {
        return read.items();
      }
      List<Attributes> items =
          Parser.items(from, encoding, this, depth + 1, tag, index.offsets[at], index.lengths[at]);
      index.setValue(at, new Value.Items(items));
      return items;
    }
  }

  /// The first item of a sequence, or null.
  public @Nullable Attributes getItem(int tag) {
    List<Attributes> items = getSequence(tag);
    return items.isEmpty() ? null : items.getFirst();
  }

  /// The fragments of encapsulated data, the basic offset table first; empty where it is none.
  List<MemorySegment> fragments(int tag) {
    int at = index.find(tag);
    return at >= 0 && index.value(at) instanceof Value.Fragments value
        ? value.fragments()
        : List.of();
  }

  /// Where a value is kept that DICOM JSON only refers to, or null.
  public @Nullable String bulkDataUri(int tag) {
    return value(tag) instanceof Value.Bulk bulk ? bulk.uri() : null;
  }

  /// Where the item tag stood in what was read, by which directory records refer to one another.
  long itemOffset() {
    return itemOffset;
  }

  void setItemOffset(long offset) {
    itemOffset = offset;
  }

  @Nullable Value value(int tag) {
    int at = index.find(tag);
    return at < 0 ? null : index.value(at);
  }

  /// Sets text with the dictionary's value representation; numbers of a binary one are parsed.
  public Attributes setString(int tag, String... values) {
    return setString(tag, Dictionary.vr(tag), values);
  }

  public Attributes setString(int tag, VR vr, String... values) {
    return switch (vr.kind()) {
      case CODE, TEXT -> put(tag, vr, new Value.Texts(List.of(values)));
      case NUMBER -> put(tag, vr, new Value.Raw(MemorySegment.ofArray(Texts.numbers(vr, values))));
      case BYTES, ITEMS ->
          throw new IllegalArgumentException(Dictionary.keyword(tag) + " is " + vr + ", not text");
    };
  }

  /// Sets whole numbers, as text for IS and DS.
  public Attributes setInt(int tag, int... values) {
    return setInt(tag, Dictionary.vr(tag), values);
  }

  public Attributes setInt(int tag, VR vr, int... values) {
    return setLong(tag, vr, Arrays.stream(values).asLongStream().toArray());
  }

  public Attributes setLong(int tag, VR vr, long... values) {
    return vr.isText()
        ? texts(tag, vr, values.length, i -> Long.toString(values[(int) i]))
        : put(tag, vr, new Value.Raw(MemorySegment.ofArray(Numbers.encode(vr, values))));
  }

  /// Sets numbers, as text of at most 16 characters for DS.
  public Attributes setDouble(int tag, double... values) {
    return setDouble(tag, Dictionary.vr(tag), values);
  }

  public Attributes setDouble(int tag, VR vr, double... values) {
    return vr.isText()
        ? texts(tag, vr, values.length, i -> Numbers.decimal(values[(int) i]))
        : put(tag, vr, new Value.Raw(MemorySegment.ofArray(Numbers.encode(vr, values))));
  }

  public Attributes setFloat(int tag, float... values) {
    return setFloat(tag, Dictionary.vr(tag), values);
  }

  public Attributes setFloat(int tag, VR vr, float... values) {
    return setDouble(tag, vr, Numbers.widened(values, vr.isText()));
  }

  private Attributes texts(int tag, VR vr, int count, LongFunction<String> text) {
    List<String> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(text.apply(i));
    }
    return put(tag, vr, new Value.Texts(List.copyOf(values)));
  }

  /// Sets bytes in little-endian order; the array is not copied.
  public Attributes setBytes(int tag, byte[] bytes) {
    return setBytes(tag, Dictionary.vr(tag), bytes);
  }

  public Attributes setBytes(int tag, VR vr, byte[] bytes) {
    return setSegment(tag, vr, MemorySegment.ofArray(bytes));
  }

  public Attributes setSegment(int tag, VR vr, MemorySegment bytes) {
    return put(tag, vr, new Value.Raw(bytes));
  }

  /// Sets the items; each becomes a part of this data set.
  public Attributes setSequence(int tag, List<Attributes> items) {
    for (Attributes item : items) {
      item.parent = this;
    }
    return put(tag, VR.SQ, new Value.Items(List.copyOf(items)));
  }

  /// Sets the element without a value.
  public Attributes setNull(int tag) {
    return setNull(tag, Dictionary.vr(tag));
  }

  public Attributes setNull(int tag, VR vr) {
    return put(tag, vr, vr == VR.SQ ? new Value.Items(List.of()) : new Value.Raw(Texts.NOTHING));
  }

  /// Appends an item to a sequence, which is made where it is absent, and gives it to be filled.
  public Attributes addItem(int sequenceTag) {
    List<Attributes> items = new ArrayList<>(getSequence(sequenceTag));
    Attributes item = new Attributes();
    items.add(item);
    setSequence(sequenceTag, items);
    return item;
  }

  Attributes put(int tag, VR vr, Value value) {
    if (tag == Tag.SPECIFIC_CHARACTER_SET) {
      decodeTexts();
      characterSet = null;
    }
    index.put(tag, vr, value);
    return this;
  }

  public Attributes remove(int tag) {
    int at = index.find(tag);
    if (at >= 0) {
      if (tag == Tag.SPECIFIC_CHARACTER_SET) {
        decodeTexts();
        characterSet = null;
      }
      index.remove(at);
    }
    return this;
  }

  /// Takes text from its bytes while the character set that they are in is still known.
  private void decodeTexts() {
    for (int i = 0; i < index.size && source != null; i++) {
      if (index.vrs[i] == VR.SQ) {
        getSequence(index.tags[i]).forEach(Attributes::decodeTexts);
      } else if (index.value(i) == null && index.vrs[i].kind() == VR.Kind.TEXT) {
        List<String> texts = List.copyOf(getStrings(index.tags[i]));
        index.setValue(i, new Value.Texts(texts, true));
      }
    }
  }

  /// Copies all elements of another data set into this one, over those of the same tag.
  public Attributes addAll(Attributes other) {
    return addSelected(other, other.tags());
  }

  /// Copies the named elements of another data set where it has them.
  public Attributes addSelected(Attributes other, int... tags) {
    for (int tag : tags) {
      if (other.contains(tag)) {
        ElementCopy.copy(other, tag, this);
      }
    }
    return this;
  }

  /// A copy whose sequences and values can be changed without changing this; text is decoded, large
  /// bytes are shared.
  public Attributes copy() {
    Attributes copy = new Attributes();
    copy.addAll(this);
    return copy;
  }

  /// The character set in force here: of this level, else of the level above.
  SpecificCharacterSet characterSet() {
    SpecificCharacterSet known = characterSet;
    if (known == null) {
      int at = index.find(Tag.SPECIFIC_CHARACTER_SET);
      if (at >= 0) {
        characterSet = SpecificCharacterSet.DEFAULT; // while its own value is read
        known = SpecificCharacterSet.of(getStrings(Tag.SPECIFIC_CHARACTER_SET));
        characterSet = null;
      } else {
        Attributes above = parent;
        known = above == null ? SpecificCharacterSet.DEFAULT : above.characterSet();
      }
      if (source != null) {
        characterSet = known;
      }
    }
    return known;
  }
}

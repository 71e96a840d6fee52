package overread.viewer.image;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.image.Frame;
import overread.dicom.image.Frames;

/// The slices of a series, decoded in the background: the one that is looked at first, then its
/// neighbours, then the rest by halving the gaps. Frames lie outside the heap and are freed when
/// the last viewport that shows the stack has closed it.
public final class ImageStack implements AutoCloseable {
  /// Bytes of decoded frames that one stack may hold.
  public static final long DEFAULT_LIMIT = 768L << 20;

  private record Place(String sopInstanceUid, int frame) {}

  private final FrameSource source;
  private final BackgroundWork work;
  private final List<StackSlice> slices;
  private final Map<Place, Integer> places = new HashMap<>();
  private final FrameStore store;
  private final DecodeOrder order;
  private final @Nullable String[] failures;
  private final BitSet taken = new BitSet();
  private final BitSet underWay = new BitSet();
  private final BitSet settled = new BitSet();
  private final List<IntConsumer> listeners = new ArrayList<>();
  private final ReadOnlyIntegerWrapper loaded = new ReadOnlyIntegerWrapper(this, "loaded", 0);
  private int current;
  private int holders = 1;
  private boolean handingOut;

  private ImageStack(FrameSource source, BackgroundWork work, long limit) {
    this.source = source;
    this.work = work;
    this.slices = SliceOrder.of(source.headers());
    for (int index = 0; index < slices.size(); index++) {
      var slice = slices.get(index);
      places.putIfAbsent(new Place(slice.sopInstanceUid(), slice.frame()), index);
    }
    this.store = new FrameStore(slices.size(), limit);
    this.order = new DecodeOrder(slices.size());
    this.failures = new String[slices.size()];
  }

  /// Sorts the slices and begins to decode from the middle of the stack.
  public static ImageStack open(FrameSource source, BackgroundWork work) {
    return open(source, work, DEFAULT_LIMIT);
  }

  /// The same with a limit on the bytes of decoded frames.
  public static ImageStack open(FrameSource source, BackgroundWork work, long limit) {
    var stack = new ImageStack(source, work, limit);
    stack.current = stack.size() / 2;
    stack.handOut();
    return stack;
  }

  /// One more viewport shows this stack; it has to close it once more.
  public synchronized ImageStack retain() {
    holders++;
    return this;
  }

  public int size() {
    return slices.size();
  }

  public StackSlice slice(int index) {
    return slices.get(index);
  }

  public List<StackSlice> slices() {
    return slices;
  }

  public Attributes header(int index) {
    return slices.get(index).header();
  }

  public Optional<ImagePlane> plane(int index) {
    return slices.get(index).plane();
  }

  /// The slice of an instance's frame, which counts from 1; empty when it is not in this stack.
  public OptionalInt indexOf(String sopInstanceUid, int frame) {
    var index = places.get(new Place(sopInstanceUid, frame));
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /// The reader looks at this slice: it and its neighbours are decoded next.
  public void lookAt(int index) {
    synchronized (this) {
      current = index;
      for (int near : order.near(index)) {
        if (failures[near] == null && !underWay.get(near) && !store.has(near)) {
          taken.clear(near);
        }
      }
    }
    handOut();
  }

  /// The decoded slice nearest to `index`: itself when it is decoded; empty when none is yet.
  public OptionalInt nearest(int index) {
    for (int distance = 0; distance < slices.size(); distance++) {
      if (index - distance >= 0 && store.has(index - distance)) {
        return OptionalInt.of(index - distance);
      }
      if (index + distance < slices.size() && store.has(index + distance)) {
        return OptionalInt.of(index + distance);
      }
    }
    return OptionalInt.empty();
  }

  /// Hands a decoded frame to `use`, which copies what it needs and must not keep it; false when
  /// the slice is not decoded.
  public boolean read(int index, Consumer<Frame> use) {
    return store.read(index, use);
  }

  /// Why a slice can't be shown, as a sentence; empty while it may still come.
  public synchronized Optional<String> failure(int index) {
    return Optional.ofNullable(failures[index]);
  }

  /// How many slices are decoded or have failed.
  public ReadOnlyIntegerProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /// Calls on the interface's thread with the index of each slice that was decoded or failed.
  public void onLoaded(IntConsumer listener) {
    listeners.add(listener);
  }

  public void removeOnLoaded(IntConsumer listener) {
    listeners.remove(listener);
  }

  /// Bytes that the decoded frames take outside the heap.
  public long decodedBytes() {
    return store.bytes();
  }

  @Override
  public void close() {
    synchronized (this) {
      if (--holders != 0) {
        return;
      }
    }
    work.compute(store::close);
    work.fetch(source::close);
  }

  /// Starts as many fetches as the source takes at once; a call from within returns at once, since
  /// the loop that is running goes on.
  private void handOut() {
    synchronized (this) {
      if (handingOut) {
        return;
      }
      handingOut = true;
    }
    for (var index = take(); index >= 0; index = take()) {
      var slice = index;
      work.fetch(() -> load(slice));
    }
  }

  private synchronized int take() {
    var free = holders > 0 && underWay.cardinality() < source.parallel();
    var next = free ? order.next(current, index -> !taken.get(index)) : OptionalInt.empty();
    if (next.isEmpty()) {
      handingOut = false;
      return -1;
    }
    taken.set(next.getAsInt());
    underWay.set(next.getAsInt());
    return next.getAsInt();
  }

  private void load(int index) {
    var slice = slices.get(index);
    try {
      var encoded = source.fetch(slice.instance(), slice.frame() - 1);
      work.compute(() -> decode(index, encoded));
    } catch (IOException | IllegalArgumentException e) {
      finished(index, sentence(e));
    }
  }

  private void decode(int index, EncodedFrame encoded) {
    try (encoded) {
      keep(index, encoded);
      finished(index, null);
    } catch (IOException | IllegalArgumentException e) {
      work.fetch(() -> loadUncompressed(index, sentence(e)));
    }
  }

  private void loadUncompressed(int index, String reason) {
    var slice = slices.get(index);
    try (var encoded = source.fetchUncompressed(slice.instance(), slice.frame() - 1)) {
      keep(index, encoded);
      finished(index, null);
    } catch (IOException | IllegalArgumentException e) {
      finished(index, reason);
    }
  }

  @SuppressWarnings("MustBeClosedChecker") // the store frees it with the frame
  private void keep(int index, EncodedFrame encoded) throws IOException {
    var arena = Arena.ofShared();
    var kept = false;
    try {
      var frame =
          Frames.decode(encoded.bytes(), encoded.format(), encoded.transferSyntaxUid(), arena);
      int looking;
      synchronized (this) {
        looking = current;
      }
      store.keep(index, looking, frame, arena);
      kept = true;
    } finally {
      if (!kept) {
        arena.close();
      }
    }
  }

  private void finished(int index, @Nullable String failure) {
    synchronized (this) {
      failures[index] = failure;
      underWay.clear(index);
    }
    work.show(() -> {
      settled.set(index);
      loaded.set(settled.cardinality());
      List.copyOf(listeners).forEach(listener -> listener.accept(index));
    });
    handOut();
  }

  private static String sentence(Exception e) {
    var message = e.getMessage();
    return message == null ? "The image can't be read." : message;
  }
}

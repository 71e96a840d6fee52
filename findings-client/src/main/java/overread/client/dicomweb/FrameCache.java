package overread.client.dicomweb;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Frames as they were sent, outside the heap, up to a number of bytes; the one that was not used
/// for longest gives way. A frame is freed once nobody reads it any more.
public final class FrameCache implements AutoCloseable {
  /// Which frame: the address that it was asked for at.
  public record Key(String sopInstanceUid, int frame) {}

  /// A frame that stays while it is read; closing gives it back.
  public final class Lease implements AutoCloseable {
    private final Held held;

    private Lease(Held held) {
      this.held = held;
    }

    public MemorySegment bytes() {
      return held.bytes;
    }

    public String transferSyntaxUid() {
      return held.transferSyntaxUid;
    }

    @Override
    public void close() {
      giveBack(held);
    }
  }

  private static final class Held {
    private final MemorySegment bytes;
    private final String transferSyntaxUid;
    private final Arena arena;
    private int readers;
    private boolean dropped;

    private Held(MemorySegment bytes, String transferSyntaxUid, Arena arena) {
      this.bytes = bytes;
      this.transferSyntaxUid = transferSyntaxUid;
      this.arena = arena;
    }
  }

  private final long limit;
  private final Map<Key, Held> frames = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  /// @param limit bytes that frames may take
  public FrameCache(long limit) {
    this.limit = limit;
  }

  /// A frame that is here.
  public synchronized Optional<Lease> get(Key key) {
    return Optional.ofNullable(frames.get(key)).map(this::lend);
  }

  /// Takes over a frame and lends it at once, even when it is too large to stay.
  @SuppressWarnings("MustBeClosedChecker") // freed with the frame, when its last reader is done
  public synchronized Lease put(Key key, WebFrame frame) {
    var arena = Arena.ofShared();
    var copy = arena.allocate(Math.max(1, frame.bytes().length)).asSlice(0, frame.bytes().length);
    MemorySegment.copy(frame.bytes(), 0, copy, ValueLayout.JAVA_BYTE, 0, frame.bytes().length);
    var held = new Held(copy, frame.transferSyntaxUid(), arena);
    var lease = lend(held);
    var before = frames.put(key, held);
    bytes += copy.byteSize();
    if (before != null) {
      drop(before);
    }
    var oldest = frames.values().iterator();
    while (bytes > limit && oldest.hasNext()) {
      var victim = oldest.next();
      oldest.remove();
      drop(victim);
    }
    return lease;
  }

  /// Bytes of the frames that would be found.
  public synchronized long bytes() {
    return bytes;
  }

  /// Forgets all frames, such as when a study must not stay on this machine.
  @Override
  public synchronized void close() {
    frames.values().forEach(this::drop);
    frames.clear();
  }

  private Lease lend(Held held) {
    held.readers++;
    return new Lease(held);
  }

  private synchronized void giveBack(Held held) {
    held.readers--;
    if (held.dropped && held.readers == 0) {
      held.arena.close();
    }
  }

  private void drop(Held held) {
    bytes -= held.bytes.byteSize();
    held.dropped = true;
    if (held.readers == 0) {
      held.arena.close();
    }
  }
}

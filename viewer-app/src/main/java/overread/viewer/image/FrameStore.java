package overread.viewer.image;

import java.lang.foreign.Arena;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import overread.dicom.image.Frame;

/// Decoded frames outside the heap, up to a number of bytes; past it the frame furthest from the
/// slice that is looked at gives way. Frames are only seen inside [#read], so that none is freed
/// under a reader.
final class FrameStore {
  private record Held(Frame frame, Arena arena) {}

  private final @Nullable Held[] frames;
  private final long limit;
  private long bytes;
  private boolean closed;

  FrameStore(int size, long limit) {
    this.frames = new Held[size];
    this.limit = limit;
  }

  synchronized boolean has(int index) {
    return frames[index] != null;
  }

  /// Hands the frame to `use`, which must not keep it; false when it is not here.
  synchronized boolean read(int index, Consumer<Frame> use) {
    var held = frames[index];
    if (held == null) {
      return false;
    }
    use.accept(held.frame());
    return true;
  }

  /// Keeps a frame if there is room beside those nearer to `current`; false when there is none and
  /// the frame was freed.
  synchronized boolean keep(int index, int current, Frame frame, Arena arena) {
    var size = frame.samples().byteSize();
    while (!closed && bytes + size > limit) {
      var furthest = furthest(current);
      if (furthest < 0 || Math.abs(furthest - current) <= Math.abs(index - current)) {
        break;
      }
      free(furthest);
    }
    if (closed || bytes > 0 && bytes + size > limit) {
      arena.close();
      return false;
    }
    frames[index] = new Held(frame, arena);
    bytes += size;
    return true;
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized void close() {
    closed = true;
    for (int index = 0; index < frames.length; index++) {
      free(index);
    }
  }

  private int furthest(int current) {
    var furthest = -1;
    for (int index = 0; index < frames.length; index++) {
      var further = furthest < 0 || Math.abs(index - current) > Math.abs(furthest - current);
      if (frames[index] != null && further) {
        furthest = index;
      }
    }
    return furthest;
  }

  private void free(int index) {
    var held = frames[index];
    if (held != null) {
      frames[index] = null;
      bytes -= held.frame().samples().byteSize();
      held.arena().close();
    }
  }
}

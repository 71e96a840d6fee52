package overread.dicom.data;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Reads Part 10 files and bare data sets, leniently: what is wrong but understood becomes a
/// warning of the object; what can't be a data set is refused with [DicomFormatException].
///
/// Of a file the head is read into memory and stays usable after [DicomObject#close]; pixel data is
/// mapped and usable until then.
public final class DicomReader {
  /// The first of the elements that hold pixels: float, double float and integer pixel data.
  private static final int FIRST_PIXELS = Tag.FLOAT_PIXEL_DATA;

  /// Room for the elements of most headers.
  private static final int ELEMENTS_OF_AN_IMAGE = 96;

  private DicomReader() {}

  /// Reads a file, pixel data mapped.
  public static DicomObject read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return read(channel, true);
    }
  }

  /// Reads a file up to its pixel data, without mapping it.
  public static DicomObject readHeader(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return read(channel, false);
    }
  }

  public static DicomObject read(byte[] bytes) throws DicomFormatException {
    return read(MemorySegment.ofArray(bytes));
  }

  /// Reads bytes that stay where they are; the object is usable as long as they are.
  public static DicomObject read(MemorySegment bytes) throws DicomFormatException {
    try {
      return read(new Source(bytes), null, true);
    } catch (DicomFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new DicomFormatException("can't be read: " + e.getMessage(), e);
    }
  }

  /// Reads all of a stream, of at most 2 GiB, without closing it.
  public static DicomObject read(InputStream in) throws IOException {
    return read(in.readAllBytes());
  }

  private static DicomObject read(FileChannel channel, boolean pixels) throws IOException {
    return read(new Source(new OpenFile(channel)), channel, pixels);
  }

  /// A file while its header is read.
  private record OpenFile(FileChannel channel) implements Source.Whole {
    @Override
    public int read(byte[] into, int start, int length) throws IOException {
      return channel.read(ByteBuffer.wrap(into, start, length));
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public MemorySegment map() throws IOException {
      return channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
    }
  }

  private static DicomObject read(Source source, @Nullable FileChannel channel, boolean pixels)
      throws IOException {
    FileStart start = FileStart.of(source);
    if (start.deflated()) {
      Source inflated = Inflation.of(source, start.dataSet());
      return inflated(start, inflated, pixels);
    }
    var index = new ElementIndex(ELEMENTS_OF_AN_IMAGE);
    var data = new Attributes(index, source, start.encoding(), null, 0);
    boolean stop = !pixels || channel != null;
    var parser = new Parser(source, start.encoding(), data, 0);
    long end = parser.elements(index, start.dataSet(), Long.MAX_VALUE, stop ? FIRST_PIXELS : 0, 0);
    Arena arena =
        pixels && channel != null && end < source.size()
            ? mapped(channel, source, start.encoding(), data, end)
            : null;
    source.seal();
    index.trim();
    refuseEmpty(data, start);
    return new DicomObject(start.meta(), data, start.transferSyntaxUid(), source, arena);
  }

  private static DicomObject inflated(FileStart start, Source source, boolean pixels)
      throws IOException {
    var index = new ElementIndex();
    var data = new Attributes(index, source, start.encoding(), null, 0);
    new Parser(source, start.encoding(), data, 0)
        .elements(index, 0, Long.MAX_VALUE, pixels ? 0 : FIRST_PIXELS, 0);
    source.seal();
    index.trim();
    refuseEmpty(data, start);
    return new DicomObject(start.meta(), data, start.transferSyntaxUid(), source, null);
  }

  private static void refuseEmpty(Attributes data, FileStart start) throws DicomFormatException {
    if (data.isEmpty() && start.meta().isEmpty()) {
      throw new DicomFormatException("is not a DICOM file: it has no elements");
    }
  }

  @SuppressWarnings("MustBeClosedChecker") // the object that gets the arena closes it
  private static Arena mapped(
      FileChannel channel, Source source, Encoding encoding, Attributes data, long from)
      throws IOException {
    Arena arena = Arena.ofShared();
    boolean done = false;
    try {
      MemorySegment whole = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
      rest(new Source(whole, source.warnings()), encoding, data, from);
      done = true;
      return arena;
    } finally {
      if (!done) {
        arena.close();
      }
    }
  }

  /// Reads pixel data and what follows it from the mapped file; all values keep their own bytes, so
  /// that those before stay independent of the mapping.
  private static void rest(Source mapped, Encoding encoding, Attributes data, long from)
      throws IOException {
    var index = new ElementIndex();
    var late = new Attributes(index, mapped, encoding, data, 0);
    new Parser(mapped, encoding, data, 0).elements(index, from, Long.MAX_VALUE, 0, 0);
    for (int tag : late.tags()) {
      int at = index.find(tag);
      VR vr = index.vrs[at];
      Value value = index.value(at);
      if (value == null) {
        value =
            vr == VR.SQ
                ? new Value.Items(late.getSequence(tag))
                : new Value.Raw(late.getSegment(tag));
      }
      data.put(tag, vr, value);
    }
  }
}

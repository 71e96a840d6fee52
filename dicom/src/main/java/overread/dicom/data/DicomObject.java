package overread.dicom.data;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One Part 10 object: file meta information, data set, pixel data.
///
/// Closing releases the mapped pixel data; attributes of a read file before the pixel data stay
/// usable. Objects made by [#of] or read from memory need no closing.
public final class DicomObject implements AutoCloseable {
  private final Attributes meta;
  private final Attributes data;
  private final String transferSyntaxUid;
  private final @Nullable Source source;
  private final @Nullable Arena arena;
  private @Nullable PixelFragments pixels;

  DicomObject(
      Attributes meta,
      Attributes data,
      String transferSyntaxUid,
      @Nullable Source source,
      @Nullable Arena arena) {
    this.meta = meta;
    this.data = data;
    this.transferSyntaxUid = transferSyntaxUid;
    this.source = source;
    this.arena = arena;
  }

  /// An object to be written. Native pixel data is the element Pixel Data of the data set.
  public static DicomObject of(Attributes data, String transferSyntaxUid) {
    return new DicomObject(new Attributes(), data, transferSyntaxUid, null, null);
  }

  /// The same object with encapsulated pixel data, one fragment for each frame, and an offset
  /// table: basic, or extended from 4 GiB on.
  public DicomObject withFragments(List<MemorySegment> frames) {
    List<MemorySegment> fragments = new ArrayList<>();
    fragments.add(FrameTable.table(data, frames));
    fragments.addAll(frames);
    data.put(Tag.PIXEL_DATA, VR.OB, new Value.Fragments(List.copyOf(fragments)));
    return new DicomObject(meta, data, transferSyntaxUid, source, arena);
  }

  /// The file meta information; empty where the file has none.
  public Attributes meta() {
    return meta;
  }

  public Attributes data() {
    return data;
  }

  public String transferSyntaxUid() {
    return transferSyntaxUid;
  }

  /// What was wrong with the bytes and tolerated, as sentences. Sequences are looked at when first
  /// asked for, so the list may grow until all have been.
  public List<String> warnings() {
    Source from = source;
    return from == null ? List.of() : from.tolerated();
  }

  /// The frames of integer, float or double float pixel data, or null where there are none or only
  /// the header was read.
  public @Nullable PixelFragments pixelData() {
    PixelFragments known = pixels;
    if (known == null) {
      Source from = source;
      known =
          PixelFragments.of(data, transferSyntaxUid, from == null ? sentence -> {} : from::warn);
      pixels = known;
    }
    return known;
  }

  /// Releases mapped pixel data; frames that were handed out can't be used any more.
  @Override
  public void close() {
    Arena mapped = arena;
    if (mapped != null && mapped.scope().isAlive()) {
      mapped.close();
    }
  }
}

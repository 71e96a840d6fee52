package overread.dicom.seg;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.data.VR;
import overread.dicom.document.Equipment;

/// Writes segmentations over a stack of source images: only frames with pixels, each naming the
/// image it was made from (PS3.3 A.51).
public final class SegmentationWriter {

  /// The masks of one segment. Each is asked for once, in order, and not kept.
  public interface Masks {
    /// The mask on a source frame, counted from 0 in the order of the sources; null or an empty one
    /// where the segment isn't.
    @Nullable Mask on(int source) throws IOException;
  }

  private record Added(Segment segment, Masks masks) {}

  private final SegmentationIdentity identity;
  private final Equipment equipment;
  private final SourceFrames sources;
  private final List<Added> segments = new ArrayList<>();
  private String overlap = "UNDEFINED";

  /// @param sources headers of the images of one stack, in any order; each frame of a multi-frame
  ///   image counts as a source frame
  public SegmentationWriter(
      SegmentationIdentity identity, Equipment equipment, List<Attributes> sources) {
    this.identity = identity;
    this.equipment = equipment;
    this.sources = SourceFrames.of(sources);
  }

  /// Adds a segment; numbers must count from 1 without a gap.
  public SegmentationWriter add(Segment segment, Masks masks) {
    if (segment.number() != segments.size() + 1) {
      throw new IllegalArgumentException(
          "The next segment must have number "
              + (segments.size() + 1)
              + ", not "
              + segment.number()
              + ".");
    }
    segments.add(new Added(segment, masks));
    return this;
  }

  /// Adds a segment with a mask for some of the source frames, counted from 0.
  public SegmentationWriter add(Segment segment, Map<Integer, Mask> masks) {
    return add(segment, source -> masks.get(source));
  }

  /// Says whether two segments may hold the same pixel; not said otherwise.
  public SegmentationWriter segmentsOverlap(boolean may) {
    overlap = may ? "YES" : "NO";
    return this;
  }

  /// One bit a pixel, in memory.
  public DicomObject binary() {
    var packed = new ByteArrayOutputStream();
    try {
      List<Attributes> frames = pack(packed);
      return finish(frames, MemorySegment.ofArray(packed.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One bit a pixel, into a file; masks are packed beside it first, so that many don't fill the
  /// memory.
  public void writeBinary(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path packed = Files.createTempFile(folder, ".packing-", ".bits");
    try (Arena arena = Arena.ofConfined()) {
      List<Attributes> frames;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(packed), 1 << 16)) {
        frames = pack(out);
      }
      try (FileChannel channel = FileChannel.open(packed, StandardOpenOption.READ)) {
        MemorySegment bits = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        DicomWriter.write(finish(frames, bits), file);
      }
    } finally {
      Files.deleteIfExists(packed);
    }
  }

  private List<Attributes> pack(OutputStream out) throws IOException {
    var frames = new ArrayList<Attributes>();
    var bits = new BitAppender(out);
    for (Added added : segments) {
      int number = added.segment().number();
      for (int source = 0; source < sources.size(); source++) {
        Mask mask = added.masks().on(source);
        if (mask == null || mask.isEmpty()) {
          continue;
        }
        requireSize(mask, added.segment());
        bits.append(mask);
        frames.add(
            FrameGroups.frame(sources.get(source), number, number, sources.get(source).place()));
      }
    }
    bits.finish();
    return frames;
  }

  private DicomObject finish(List<Attributes> frames, MemorySegment bits) {
    Attributes data = describe(SegmentationType.BINARY, overlap, frames);
    data.setInt(Tag.BITS_ALLOCATED, 1);
    data.setInt(Tag.BITS_STORED, 1);
    data.setInt(Tag.HIGH_BIT, 0);
    data.setSegment(Tag.PIXEL_DATA, VR.OB, bits);
    return DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  /// The number of the segment for each pixel, 8 bits or 16 where there are more than 255 segments,
  /// in memory. Segments that share a pixel are refused.
  public DicomObject labelMap() {
    int bits = segments.size() > 255 ? 16 : 8;
    var labels = new ByteArrayOutputStream();
    var frames = new ArrayList<Attributes>();
    try {
      for (int source = 0; source < sources.size(); source++) {
        byte[] frame = labels(source, bits / 8);
        if (frame.length > 0) {
          labels.write(frame);
          frames.add(FrameGroups.frame(sources.get(source), 0, sources.get(source).place()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Attributes data = describe(SegmentationType.LABELMAP, "NO", frames);
    data.setInt(Tag.BITS_ALLOCATED, bits);
    data.setInt(Tag.BITS_STORED, bits);
    data.setInt(Tag.HIGH_BIT, bits - 1);
    data.setInt(Tag.PIXEL_PADDING_VALUE, VR.US, 0);
    data.setBytes(Tag.PIXEL_DATA, bits == 8 ? VR.OB : VR.OW, labels.toByteArray());
    return DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  /// The labels of one frame, nothing where it holds no segment.
  private byte[] labels(int source, int bytes) throws IOException {
    byte[] labels = new byte[0];
    for (Added added : segments) {
      Mask mask = added.masks().on(source);
      if (mask == null || mask.isEmpty()) {
        continue;
      }
      requireSize(mask, added.segment());
      if (labels.length == 0) {
        labels = new byte[sources.rows() * sources.columns() * bytes];
      }
      mark(labels, mask, added.segment().number(), bytes);
    }
    return labels;
  }

  private void mark(byte[] labels, Mask mask, int number, int bytes) {
    for (int row = 0, pixel = 0; row < mask.rows(); row++) {
      for (int column = 0; column < mask.columns(); column++, pixel += bytes) {
        if (!mask.at(column, row)) {
          continue;
        }
        if (labels[pixel] != 0 || labels[pixel + bytes - 1] != 0) {
          throw new IllegalArgumentException(
              "Segment "
                  + number
                  + " shares a pixel with another; a label map can't hold that, write a binary"
                  + " segmentation.");
        }
        labels[pixel] = (byte) number;
        if (bytes == 2) {
          labels[pixel + 1] = (byte) (number >>> 8);
        }
      }
    }
  }

  private void requireSize(Mask mask, Segment segment) {
    if (mask.rows() != sources.rows() || mask.columns() != sources.columns()) {
      throw new IllegalArgumentException(
          "A mask of segment " + segment.number() + " has another size than its source image.");
    }
  }

  private Attributes describe(SegmentationType type, String overlap, List<Attributes> frames) {
    if (frames.isEmpty()) {
      throw new IllegalArgumentException(
          "No segment has a pixel on any source; an empty segmentation can't be written.");
    }
    Attributes data = SegmentationModules.write(type, identity, equipment, sources, overlap);
    data.setSequence(
        Tag.SEGMENT_SEQUENCE, SegmentItems.of(segments.stream().map(Added::segment).toList()));
    data.setInt(Tag.NUMBER_OF_FRAMES, frames.size());
    data.setSequence(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE, List.of(FrameGroups.shared(sources)));
    data.setSequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frames);
    return data;
  }
}

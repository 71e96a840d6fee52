package overread.dicom.seg;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.PixelFragments;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.placement.DerivedFrames;
import overread.dicom.placement.References;

/// Reads what a segmentation says of itself; lenient where the meaning is plain.
final class SegmentationReader {

  private static final int MOST_PIXELS = 1 << 26;

  private final DicomObject object;
  private final Attributes data;
  private final List<String> warnings = new ArrayList<>();

  private SegmentationReader(DicomObject object) {
    this.object = object;
    this.data = object.data();
  }

  static Segmentation read(DicomObject object) throws SegmentationException {
    return new SegmentationReader(object).read();
  }

  private Segmentation read() throws SegmentationException {
    SegmentationType type = type();
    int rows = data.getInt(Tag.ROWS, 0);
    int columns = data.getInt(Tag.COLUMNS, 0);
    if (rows <= 0 || columns <= 0 || (long) rows * columns > MOST_PIXELS) {
      throw new SegmentationException(
          "The segmentation has " + rows + " rows and " + columns + " columns; it can't be read.");
    }
    FrameBytes bytes = FrameBytesOf.object(object, rows * columns);
    int frames = frames(bytes, rows * columns);
    DerivedFrames derived = DerivedFrames.read(data, frames);
    List<Segment> segments = segments(type, derived);
    var header =
        new SegmentationHeader(
            type,
            fractionalType(type),
            Math.max(1, data.getInt(Tag.MAXIMUM_FRACTIONAL_VALUE, 255)),
            data.getString(Tag.SEGMENTS_OVERLAP, ""),
            segments,
            rows,
            columns,
            refusal(),
            warnings);
    return new Segmentation(
        header, derived, References.of(data), new SegmentPixels(bytes, rows * columns));
  }

  private SegmentationType type() throws SegmentationException {
    String name = data.getString(Tag.SEGMENTATION_TYPE, "").strip().toUpperCase(Locale.ROOT);
    String sopClass = data.getString(Tag.SOP_CLASS_UID, "");
    for (SegmentationType type : SegmentationType.values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    if (sopClass.equals(Uid.LABEL_MAP_SEGMENTATION_STORAGE)) {
      warnings.add("Segmentation Type is missing; the class says it is a label map.");
      return SegmentationType.LABELMAP;
    }
    if (sopClass.equals(Uid.SEGMENTATION_STORAGE) && data.getInt(Tag.BITS_ALLOCATED, 0) == 1) {
      warnings.add("Segmentation Type is missing; one bit a pixel says it is binary.");
      return SegmentationType.BINARY;
    }
    throw new SegmentationException(
        name.isEmpty()
            ? "The object is no segmentation of pixels."
            : "Segmentation Type " + name + " is not known; BINARY, FRACTIONAL and LABELMAP are.");
  }

  private @Nullable FractionalType fractionalType(SegmentationType type) {
    if (type != SegmentationType.FRACTIONAL) {
      return null;
    }
    String name = data.getString(Tag.SEGMENTATION_FRACTIONAL_TYPE, "").strip();
    for (FractionalType known : FractionalType.values()) {
      if (known.name().equalsIgnoreCase(name)) {
        return known;
      }
    }
    warnings.add(
        "The segmentation doesn't say whether its fractions are probability or occupancy.");
    return null;
  }

  /// The number of frames that are both described and there: a wrong number must not make us
  /// allocate for frames that don't exist.
  private int frames(FrameBytes bytes, int pixels) {
    int promised = Math.max(1, data.getInt(Tag.NUMBER_OF_FRAMES, 1));
    int described = data.getSequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE).size();
    PixelFragments fragments = object.pixelData();
    long there = 0;
    if (bytes instanceof NativeFrameBytes whole) {
      long bits = (long) pixels * whole.bitsPerSample();
      there = (whole.all().byteSize() * 8 + bits - 1) / bits;
    } else if (fragments != null) {
      there = fragments.frameCount();
    }
    int frames = described == 0 ? (int) Math.min(promised, there) : Math.min(promised, described);
    if (frames != promised || there < frames) {
      warnings.add(
          promised
              + " frames are announced, "
              + described
              + " are described and "
              + there
              + " have pixels; those that are described are taken.");
    }
    return frames;
  }

  private List<Segment> segments(SegmentationType type, DerivedFrames frames) {
    List<Segment> segments = SegmentReader.read(data);
    var numbers = new HashSet<Integer>();
    for (Segment segment : segments) {
      if (!numbers.add(segment.number())) {
        warnings.add("Segment number " + segment.number() + " is described twice.");
      }
    }
    if (type != SegmentationType.LABELMAP) {
      identification(segments.size(), numbers, frames);
    }
    return segments;
  }

  private void identification(int segments, Set<Integer> numbers, DerivedFrames frames) {
    var unknown = new TreeSet<Integer>();
    int unnamed = 0;
    for (int frame = 0; frame < frames.size(); frame++) {
      int segment = frames.segment(frame);
      if (segment == 0) {
        unnamed++;
      } else if (!numbers.contains(segment)) {
        unknown.add(segment);
      }
    }
    if (unnamed > 0) {
      warnings.add(
          unnamed
              + (unnamed == 1 ? " frame names" : " frames name")
              + " no segment; "
              + (segments == 1 ? "the only segment is taken." : "what they show is left out."));
    }
    if (!unknown.isEmpty()) {
      warnings.add(
          unknown.size()
              + " segments are named by frames but not described, the first is "
              + unknown.first()
              + ".");
    }
  }

  private @Nullable String refusal() {
    boolean tiled =
        data.getString(Tag.DIMENSION_ORGANIZATION_TYPE, "").startsWith("TILED")
            || data.hasValue(Tag.TOTAL_PIXEL_MATRIX_COLUMNS);
    return tiled
        ? "This is a tiled segmentation of a slide; it is listed but can't be drawn on an image here."
        : null;
  }
}

package overread.dicom.seg;

import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.placement.DerivedFrames;
import overread.dicom.placement.FrameMatch;
import overread.dicom.placement.FramePlacer;
import overread.dicom.placement.Placement;
import overread.dicom.placement.References;
import overread.dicom.placement.SourceImage;

/// A DICOM Segmentation, read. Masks stay packed in the object until one is asked for, so this must
/// not be used after the object is closed.
///
/// Masks are placed by derivation image or by frame of reference and plane, never by an index.
/// Methods that reach for pixels throw an [IOException] where they can't be decoded.
public final class Segmentation {

  private final SegmentationHeader header;
  private final DerivedFrames frames;
  private final References references;
  private final SegmentPixels pixels;
  private final Map<Integer, int[]> framesOfSegment;
  private final Map<Integer, FramePlacer> placers = new ConcurrentHashMap<>();
  private final Map<Chosen, FramePlacer> placersOfSome = new ConcurrentHashMap<>();
  private @Nullable LabelCounts labelCounts;

  Segmentation(
      SegmentationHeader header,
      DerivedFrames frames,
      References references,
      SegmentPixels pixels) {
    this.header = header;
    this.frames = frames;
    this.references = references;
    this.pixels = pixels;
    this.framesOfSegment = framesOfSegment();
  }

  /// Lists segments and frames; pixels are decoded later.
  ///
  /// @throws SegmentationException for an object that is no segmentation or contradicts itself
  public static Segmentation read(DicomObject object) throws SegmentationException {
    return SegmentationReader.read(object);
  }

  /// The segments that an object of any kind describes, such as one of surfaces.
  public static List<Segment> segments(Attributes data) {
    return SegmentReader.read(data);
  }

  public SegmentationType type() {
    return header.type();
  }

  /// Set for a fractional segmentation that says what its values mean.
  public Optional<FractionalType> fractionalType() {
    return Optional.ofNullable(header.fractionalType());
  }

  /// YES, NO or UNDEFINED (0062,0013); empty where the object doesn't say.
  public String overlap() {
    return header.overlap();
  }

  /// In the order of the object; a label map may describe its background as segment 0.
  public List<Segment> segments() {
    return header.segments();
  }

  public Optional<Segment> segment(int number) {
    return header.segments().stream().filter(segment -> segment.number() == number).findFirst();
  }

  public int rows() {
    return header.rows();
  }

  public int columns() {
    return header.columns();
  }

  public String frameOfReferenceUid() {
    return frames.frameOfReferenceUid();
  }

  /// Sentences on what had to be tolerated.
  public List<String> warnings() {
    return header.warnings();
  }

  /// Why none of it can be drawn; empty where it can be, image by image.
  public Optional<String> refusal() {
    return Optional.ofNullable(header.refusal());
  }

  public List<SegmentFrame> frames() {
    return new AbstractList<>() {
      @Override
      public SegmentFrame get(int index) {
        return new SegmentFrame(
            index, frames.segment(index), frames.plane(index), frames.sources(index));
      }

      @Override
      public int size() {
        return frames.size();
      }
    };
  }

  /// How many frames hold the segment: those that name it, or in a label map those where a pixel
  /// has its number.
  public int frameCount(int segment) throws IOException {
    return header.type() == SegmentationType.LABELMAP
        ? labelCounts().frames(segment)
        : framesOf(segment).length;
  }

  /// How many pixels of all frames belong to the segment; for a fractional one, are not zero.
  public long voxels(int segment) throws IOException {
    if (header.type() == SegmentationType.LABELMAP) {
      return labelCounts().voxels(segment);
    }
    long voxels = 0;
    for (int frame : framesOf(segment)) {
      voxels += pixels.count(frame, SegmentPixels.ANY);
    }
    return voxels;
  }

  /// Whether and why the segment lies on an image.
  public Placement place(int segment, SourceImage image) {
    return match(segment, image).placement();
  }

  /// The same for some frames of the segment, counted from 1; for all where none are named.
  public Placement place(int segment, List<Integer> only, SourceImage image) {
    return match(segment, only, image).placement();
  }

  /// What of the segment lies on an image, on the image's own grid; empty where it lies elsewhere
  /// or can't be placed safely, see [#place]. Fractions count from a half on.
  public Optional<Mask> mask(int segment, SourceImage image) throws IOException {
    return mask(segment, List.of(), image);
  }

  /// The same for some frames of the segment, counted from 1; for all where none are named.
  public Optional<Mask> mask(int segment, List<Integer> only, SourceImage image)
      throws IOException {
    FrameMatch match = match(segment, only, image);
    if (!(match.placement() instanceof Placement.Drawn drawn)) {
      return Optional.empty();
    }
    if (header.type() == SegmentationType.FRACTIONAL) {
      return Optional.of(fractions(match, drawn, image).from(0.5f));
    }
    Mask joined = null;
    for (int frame : match.frames()) {
      Mask own =
          Mask.ofWords(header.columns(), header.rows(), pixels.words(frame, labelOf(segment)));
      Mask on = drawn.resampled() ? resampled(own, frame, image) : own;
      joined = joined == null ? on : joined.or(on);
    }
    return Optional.ofNullable(joined);
  }

  /// The segment's fractions on an image, on the image's own grid; empty where it lies elsewhere,
  /// can't be placed safely, or the segmentation isn't fractional.
  public Optional<Fractions> fractions(int segment, SourceImage image) throws IOException {
    FrameMatch match = match(segment, image);
    return match.placement() instanceof Placement.Drawn drawn
            && header.type() == SegmentationType.FRACTIONAL
        ? Optional.of(fractions(match, drawn, image))
        : Optional.empty();
  }

  /// Where a segment is drawn among these images, or why nowhere.
  public SegmentPlacement place(int segment, List<SourceImage> images) throws IOException {
    return place(segment, List.of(), images);
  }

  /// The same for some frames of the segment, counted from 1; for all where none are named.
  public SegmentPlacement place(int segment, List<Integer> only, List<SourceImage> images)
      throws IOException {
    var on = new ArrayList<SegmentPlacement.On>();
    String refusal = null;
    boolean drawable = false;
    for (SourceImage image : images) {
      FrameMatch match = match(segment, only, image);
      switch (match.placement()) {
        case Placement.Drawn drawn -> {
          drawable = true;
          Optional<Mask> mask =
              mayLieOn(segment, match) ? mask(segment, only, image) : Optional.empty();
          if (mask.isPresent() && !mask.get().isEmpty()) {
            on.add(new SegmentPlacement.On(image, drawn.rule()));
          }
        }
        case Placement.Refused refused -> refusal = refusal == null ? refused.reason() : refusal;
        case Placement.Elsewhere elsewhere -> {}
      }
    }
    return on.isEmpty()
        ? SegmentPlacement.nowhere(drawable || refusal == null ? why(segment, images) : refusal)
        : new SegmentPlacement(on, Optional.empty());
  }

  /// One pass over a label map tells where each label is, so that no frame is decoded for each.
  private boolean mayLieOn(int segment, FrameMatch match) throws IOException {
    return header.type() != SegmentationType.LABELMAP
        || labelCounts().occurs(segment, match.frames());
  }

  /// Why a segment that nothing forbids to draw is on none of these images.
  private String why(int segment, List<SourceImage> images) throws IOException {
    if (header.refusal() != null) {
      return header.refusal();
    }
    if (voxels(segment) == 0) {
      return "The segment has no pixels.";
    }
    if (images.isEmpty()) {
      return "There are no images to draw it on.";
    }
    return header.type() == SegmentationType.FRACTIONAL
        ? "No pixel of the segment that lies on these images reaches half of the full value."
        : "No pixel of the segment lies on these images.";
  }

  /// What of the segment lies in the plane of an image at an angle to it, such as a coronal one for
  /// an axial segmentation; empty where the frame of reference is another, or the frames make no
  /// stack. This shows the same place in other planes; [#place] never counts it as drawn.
  public Optional<Mask> crossSection(int segment, SourceImage image) throws IOException {
    Optional<ImagePlane> plane =
        image
            .plane()
            .filter(of -> !of.frameOfReferenceUid().isEmpty())
            .filter(of -> of.frameOfReferenceUid().equals(frames.frameOfReferenceUid()));
    if (plane.isEmpty() || header.refusal() != null) {
      return Optional.empty();
    }
    return CrossSection.of(frames, framesOf(segment), frame -> maskOfFrame(frame, segment))
        .map(cut -> cut.along(plane.get()));
  }

  /// One frame as it is stored, counted from 0, on the segmentation's own grid. Fractions count
  /// from a half on.
  public Mask maskOfFrame(int frame, int segment) throws IOException {
    return header.type() == SegmentationType.FRACTIONAL
        ? new Fractions(
                header.columns(), header.rows(), pixels.fractions(frame, header.largestFraction()))
            .from(0.5f)
        : Mask.ofWords(header.columns(), header.rows(), pixels.words(frame, labelOf(segment)));
  }

  private FrameMatch match(int segment, List<Integer> only, SourceImage image) {
    return only.isEmpty() || header.refusal() != null
        ? match(segment, image)
        : placersOfSome
            .computeIfAbsent(
                new Chosen(segment, only), of -> new FramePlacer(frames, chosen(of), references))
            .match(image);
  }

  /// Some frames of a segment, counted from 1.
  private record Chosen(int segment, List<Integer> frames) {}

  private int[] chosen(Chosen of) {
    return Arrays.stream(framesOf(of.segment()))
        .filter(frame -> of.frames().contains(frame + 1))
        .toArray();
  }

  private FrameMatch match(int segment, SourceImage image) {
    String refusal = header.refusal();
    if (refusal != null) {
      return FrameMatch.refused(refusal);
    }
    return placers
        .computeIfAbsent(
            header.type() == SegmentationType.LABELMAP ? 0 : segment,
            of -> new FramePlacer(frames, framesOf(segment), references))
        .match(image);
  }

  private Mask resampled(Mask own, int frame, SourceImage image) {
    Optional<ImagePlane> from = frames.plane(frame);
    return from.isPresent() && image.plane().isPresent()
        ? new Resampling(from.get(), image.plane().get()).nearest(own)
        : own;
  }

  private Fractions fractions(FrameMatch match, Placement.Drawn drawn, SourceImage image)
      throws IOException {
    Fractions joined = null;
    for (int frame : match.frames()) {
      var own =
          new Fractions(
              header.columns(), header.rows(), pixels.fractions(frame, header.largestFraction()));
      Optional<ImagePlane> from = frames.plane(frame);
      Fractions on =
          drawn.resampled() && from.isPresent() && image.plane().isPresent()
              ? new Resampling(from.get(), image.plane().get()).linear(own)
              : own;
      joined = joined == null ? on : joined.larger(on);
    }
    return joined == null ? Fractions.zero(image.columns(), image.rows()) : joined;
  }

  private int labelOf(int segment) {
    return header.type() == SegmentationType.LABELMAP ? segment : SegmentPixels.ANY;
  }

  private int[] framesOf(int segment) {
    return framesOfSegment.getOrDefault(
        header.type() == SegmentationType.LABELMAP ? 0 : segment, new int[0]);
  }

  private Map<Integer, int[]> framesOfSegment() {
    var lists = new HashMap<Integer, List<Integer>>();
    for (int frame = 0; frame < frames.size(); frame++) {
      lists.computeIfAbsent(keyOf(frame), key -> new ArrayList<>()).add(frame);
    }
    var arrays = new HashMap<Integer, int[]>();
    lists.forEach((key, list) -> arrays.put(key, list.stream().mapToInt(i -> i).toArray()));
    return arrays;
  }

  /// A frame that names no segment belongs to the only one there is.
  private int keyOf(int frame) {
    if (header.type() == SegmentationType.LABELMAP) {
      return 0;
    }
    boolean only = frames.segment(frame) == 0 && header.segments().size() == 1;
    return only ? header.segments().getFirst().number() : frames.segment(frame);
  }

  private synchronized LabelCounts labelCounts() throws IOException {
    LabelCounts known = labelCounts;
    if (known == null) {
      known = LabelCounts.of(pixels, frames.size());
      labelCounts = known;
    }
    return known;
  }
}

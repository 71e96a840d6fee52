package overread.dicom.inspect;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Vec3;
import overread.dicom.image.Frame;
import overread.dicom.image.Frames;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;
import overread.dicom.placement.SourceImage;

/// Stored values of parallel grey slices at any point of the patient: linear between pixels and
/// between neighbouring slices. Slices are decoded when first needed.
final class StackSampler {
  /// Neighbours further apart than this many usual distances have a gap between them.
  private static final double GAP = 1.5;

  private static final double SAME_PLACE = 1e-3;

  /// A frame of the stack.
  ///
  /// @param depth millimetres along the normal
  private record Slice(DicomObject object, int frame, ImagePlane plane, double depth) {}

  private final List<Slice> slices;
  private final Vec3 normal;
  private final double reach;
  private final double usual;
  private final Map<Slice, float[]> decoded = new HashMap<>();

  private StackSampler(List<Slice> slices, Vec3 normal) {
    this.slices = slices;
    this.normal = normal;
    double[] steps =
        IntStream.range(1, slices.size())
            .mapToDouble(i -> slices.get(i).depth - slices.get(i - 1).depth)
            .filter(step -> step > SAME_PLACE)
            .sorted()
            .toArray();
    Slice first = slices.getFirst();
    double thickness = first.object.data().getDouble(Tag.SLICE_THICKNESS, 0);
    usual = steps.length == 0 ? 0 : steps[steps.length / 2];
    reach = Math.max(Math.max(usual, thickness), first.plane.rowSpacing()) / 2;
  }

  /// The stack of some frames.
  ///
  /// @param frames which of each object, with their planes
  /// @return empty where the frames don't lie parallel in one frame of reference
  static Optional<StackSampler> of(Map<DicomObject, List<SourceImage>> frames) {
    List<Slice> slices = new ArrayList<>();
    @Nullable ImagePlane reference = null;
    for (Map.Entry<DicomObject, List<SourceImage>> entry : frames.entrySet()) {
      for (SourceImage image : entry.getValue()) {
        Optional<ImagePlane> plane = image.plane();
        if (plane.isEmpty()) {
          return Optional.empty();
        }
        reference = reference == null ? plane.get() : reference;
        if (!plane.get().parallelTo(reference) || !plane.get().sameFrameOfReference(reference)) {
          return Optional.empty();
        }
        slices.add(
            new Slice(
                entry.getKey(),
                image.frame(),
                plane.get(),
                plane.get().position().dot(reference.normal())));
      }
    }
    if (reference == null) {
      return Optional.empty();
    }
    slices.sort(Comparator.comparingDouble(Slice::depth));
    return Optional.of(new StackSampler(List.copyOf(slices), reference.normal()));
  }

  /// Whether points of a plane's frame of reference can be looked up.
  boolean shares(ImagePlane plane) {
    return slices.getFirst().plane.sameFrameOfReference(plane);
  }

  /// The stored value at a point; no number where no slice reaches.
  double at(Vec3 point) throws ImageDecodingException {
    double depth = point.dot(normal);
    int above = 0;
    while (above < slices.size() && slices.get(above).depth <= depth) {
      above++;
    }
    if (above == 0 || above == slices.size()) {
      Slice nearest = slices.get(above == 0 ? 0 : above - 1);
      return Math.abs(nearest.depth - depth) <= reach ? at(nearest, point) : Double.NaN;
    }
    Slice lower = slices.get(above - 1);
    Slice upper = slices.get(above);
    double step = upper.depth - lower.depth;
    if (step > usual * GAP) {
      Slice nearest = depth - lower.depth <= upper.depth - depth ? lower : upper;
      return Math.abs(nearest.depth - depth) <= reach ? at(nearest, point) : Double.NaN;
    }
    double part = step <= SAME_PLACE ? 0 : (depth - lower.depth) / step;
    if (part < SAME_PLACE) {
      return at(lower, point);
    }
    return at(lower, point) * (1 - part) + at(upper, point) * part;
  }

  private double at(Slice slice, Vec3 point) throws ImageDecodingException {
    double[] place = slice.plane.toImage(point);
    int columns = slice.plane.columns();
    int rows = slice.plane.rows();
    if (!(place[0] >= 0 && place[1] >= 0 && place[0] < columns && place[1] < rows)) {
      return Double.NaN;
    }
    float[] values = values(slice);
    double x = place[0] - 0.5;
    double y = place[1] - 0.5;
    int c = (int) Math.floor(x);
    int r = (int) Math.floor(y);
    int left = Math.max(c, 0);
    int right = Math.min(c + 1, columns - 1);
    int top = Math.max(r, 0) * columns;
    int bottom = Math.min(r + 1, rows - 1) * columns;
    double fx = x - c;
    double fy = y - r;
    return (values[top + left] * (1 - fx) + values[top + right] * fx) * (1 - fy)
        + (values[bottom + left] * (1 - fx) + values[bottom + right] * fx) * fy;
  }

  private float[] values(Slice slice) throws ImageDecodingException {
    float[] known = decoded.get(slice);
    if (known != null) {
      return known;
    }
    try (Arena arena = Arena.ofConfined()) {
      Frame frame = Frames.decode(slice.object, slice.frame - 1, arena);
      PixelFormat format = frame.format();
      if (format.samplesPerPixel() != 1) {
        throw new ImageDecodingException("An image in colour can't be blended.");
      }
      float[] values = new float[format.framePixels()];
      for (int row = 0; row < format.rows(); row++) {
        for (int column = 0; column < format.columns(); column++) {
          values[row * format.columns() + column] = (float) frame.value(column, row);
        }
      }
      decoded.put(slice, values);
      return values;
    }
  }
}

package overread.dicom.parametric;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.PixelFragments;
import overread.dicom.data.Tag;
import overread.dicom.geometry.FunctionalGroups;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.image.Frame;
import overread.dicom.image.Frames;
import overread.dicom.placement.DerivedFrames;
import overread.dicom.placement.FrameMatch;
import overread.dicom.placement.FramePlacer;
import overread.dicom.placement.GridTransform;
import overread.dicom.placement.Placement;
import overread.dicom.placement.References;
import overread.dicom.placement.SourceImage;

/// A parametric map, read: integer, float or double float values, whole or sparse (PS3.3 A.75).
/// Values are decoded when asked for, so this must not be used after the object is closed.
public final class ParametricMap {

  private final DicomObject object;
  private final FunctionalGroups groups;
  private final DerivedFrames frames;
  private final FramePlacer placer;
  private final int rows;
  private final int columns;

  private ParametricMap(DicomObject object, int frameCount, int rows, int columns) {
    Attributes data = object.data();
    this.object = object;
    this.rows = rows;
    this.columns = columns;
    groups = FunctionalGroups.of(data);
    frames = DerivedFrames.read(data, frameCount);
    placer = new FramePlacer(frames, IntStream.range(0, frameCount).toArray(), References.of(data));
  }

  /// @throws ParametricMapException for an object without values or of no size
  public static ParametricMap read(DicomObject object) throws ParametricMapException {
    Attributes data = object.data();
    PixelFragments pixels = object.pixelData();
    int rows = data.getInt(Tag.ROWS, 0);
    int columns = data.getInt(Tag.COLUMNS, 0);
    if (pixels == null || rows <= 0 || columns <= 0) {
      throw new ParametricMapException(
          "The parametric map has "
              + rows
              + " rows, "
              + columns
              + " columns and "
              + (pixels == null ? "no values" : "values")
              + "; it can't be read.");
    }
    int described = data.getSequence(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE).size();
    int frames = Math.min(pixels.frameCount(), Math.max(1, described));
    return new ParametricMap(object, frames, rows, columns);
  }

  public int frameCount() {
    return frames.size();
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /// Of a frame, counted from 0.
  public Optional<ImagePlane> plane(int frame) {
    return frames.plane(frame);
  }

  /// What the values of a frame mean; stored values stand for themselves where the map doesn't say.
  public RealWorldMapping mapping(int frame) {
    Attributes item = groups.macro(frame, Tag.REAL_WORLD_VALUE_MAPPING_SEQUENCE);
    if (item == null) {
      item = object.data().getItem(Tag.REAL_WORLD_VALUE_MAPPING_SEQUENCE);
    }
    return item == null ? RealWorldMapping.IDENTITY : RealWorldMappingReader.read(item);
  }

  /// The values of a frame as stored, row by row.
  public double[] stored(int frame) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      Frame decoded = Frames.decode(object, frame, arena);
      var stored = new double[Math.multiplyExact(rows, columns)];
      for (int i = 0; i < stored.length; i++) {
        stored[i] = decoded.value(i % columns, i / columns);
      }
      return stored;
    }
  }

  /// The values of a frame in the units of its [#mapping], on the map's own grid.
  public MapValues values(int frame) throws IOException {
    RealWorldMapping mapping = mapping(frame);
    double[] stored = stored(frame);
    var values = new float[stored.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) mapping.value(stored[i]);
    }
    return new MapValues(columns, rows, values);
  }

  /// Whether and why the map lies on an image.
  public Placement place(SourceImage image) {
    return match(image).placement();
  }

  /// The map's values on an image's grid, between neighbouring values where the grids differ; empty
  /// where it lies elsewhere or can't be placed safely, see [#place].
  public Optional<MapValues> values(SourceImage image) throws IOException {
    FrameMatch match = match(image);
    if (!(match.placement() instanceof Placement.Drawn drawn)) {
      return Optional.empty();
    }
    MapValues joined = null;
    for (int frame : match.frames()) {
      Optional<ImagePlane> own = frames.plane(frame);
      MapValues values = values(frame);
      if (drawn.resampled() && own.isPresent() && image.plane().isPresent()) {
        values = resampled(values, new GridTransform(image.plane().get(), own.get()), image);
      }
      joined = joined == null ? values : larger(joined, values);
    }
    return Optional.ofNullable(joined);
  }

  private FrameMatch match(SourceImage image) {
    @Nullable String type = object.data().getString(Tag.DIMENSION_ORGANIZATION_TYPE);
    return type != null && type.startsWith("TILED")
        ? FrameMatch.refused(
            "This is a tiled map of a slide; it is listed but can't be drawn on an image here.")
        : placer.match(image);
  }

  private static MapValues resampled(MapValues values, GridTransform places, SourceImage image) {
    var resampled = new float[Math.multiplyExact(image.columns(), image.rows())];
    for (int row = 0; row < image.rows(); row++) {
      for (int column = 0; column < image.columns(); column++) {
        resampled[row * image.columns() + column] =
            between(values, places.column(column, row), places.row(column, row));
      }
    }
    return new MapValues(image.columns(), image.rows(), resampled);
  }

  /// Between the four nearest centres, the border's values reaching to its edge; NaN outside.
  private static float between(MapValues values, double column, double row) {
    if (column < 0 || row < 0 || column > values.columns() || row > values.rows()) {
      return Float.NaN;
    }
    double x = Math.clamp(column - 0.5, 0, values.columns() - 1.0);
    double y = Math.clamp(row - 0.5, 0, values.rows() - 1.0);
    int left = (int) x;
    int top = (int) y;
    int right = Math.min(left + 1, values.columns() - 1);
    int bottom = Math.min(top + 1, values.rows() - 1);
    double across = x - left;
    double down = y - top;
    return (float)
        ((1 - down) * ((1 - across) * values.at(left, top) + across * values.at(right, top))
            + down * ((1 - across) * values.at(left, bottom) + across * values.at(right, bottom)));
  }

  private static MapValues larger(MapValues a, MapValues b) {
    var larger = new float[a.columns() * a.rows()];
    for (int i = 0; i < larger.length; i++) {
      float one = a.at(i % a.columns(), i / a.columns());
      float other = b.at(i % a.columns(), i / a.columns());
      larger[i] = Float.isNaN(one) || other > one ? other : one;
    }
    return new MapValues(a.columns(), a.rows(), larger);
  }
}

package overread.dicom.image.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import overread.dicom.image.ImageDecodingException;

/// A component of a tile, divided into resolutions, subbands, precincts and code-blocks (ITU-T
/// T.800 B.5 to B.7). There is a sample at every point of the reference grid.
final class TileComponent {
  /// More precincts and code-blocks than any honest image has; each takes memory.
  private static final int MOST_BLOCKS = 1 << 22;

  private final Area area;
  private final int component;
  private final ComponentCoding coding;
  private final Quantization quantization;
  private final int precision;
  private final int roiShift;
  private final List<Area> resolutions = new ArrayList<>();
  private final List<Precinct> precincts = new ArrayList<>();
  private int blocks;

  TileComponent(ImageGrid grid, Area area, int component, Parameters parameters)
      throws ImageDecodingException {
    this.area = area;
    this.component = component;
    coding = parameters.coding(component);
    quantization = parameters.quantization(component);
    roiShift = parameters.roiShift(component);
    precision = grid.precision();
    for (int r = 0; r <= coding.levels(); r++) {
      resolutions.add(area.reduced(coding.levels() - r));
    }
    for (int r = 0; r <= coding.levels(); r++) {
      divide(r);
    }
  }

  Area area() {
    return area;
  }

  ComponentCoding coding() {
    return coding;
  }

  int roiShift() {
    return roiShift;
  }

  /// What each resolution covers, the smallest first.
  List<Area> resolutions() {
    return resolutions;
  }

  /// All precincts, resolution by resolution, line by line.
  List<Precinct> precincts() {
    return precincts;
  }

  private void divide(int r) throws ImageDecodingException {
    Area resolution = resolutions.get(r);
    if (resolution.isEmpty()) {
      return;
    }
    int width = coding.precinctWidth(r);
    int height = coding.precinctHeight(r);
    int halvings = coding.levels() - r;
    long firstColumn = resolution.left() >> width;
    long firstRow = resolution.top() >> height;
    long endColumn = Area.ceilShift(resolution.right(), width);
    long endRow = Area.ceilShift(resolution.bottom(), height);
    count((endColumn - firstColumn) * (endRow - firstRow));
    List<Subband> bands = bands(r);
    int index = 0;
    for (long row = firstRow; row < endRow; row++) {
      long top = Math.max(area.top(), row << height + halvings);
      for (long column = firstColumn; column < endColumn; column++) {
        long left = Math.max(area.left(), column << width + halvings);
        List<Precinct.Part> parts = new ArrayList<>();
        for (Subband band : bands) {
          parts.add(part(band, r == 0 ? 0 : 1, column, row, width, height));
        }
        precincts.add(new Precinct(component, r, index++, left, top, coding.style(), parts));
      }
    }
  }

  private void count(long more) throws ImageDecodingException {
    if (more > MOST_BLOCKS - blocks) {
      throw new ImageDecodingException("The JPEG 2000 image has an impossible number of blocks.");
    }
    blocks += (int) more;
  }

  private List<Subband> bands(int r) throws ImageDecodingException {
    if (r == 0) {
      return List.of(band(Subband.Orientation.LL, 0, 0));
    }
    return List.of(
        band(Subband.Orientation.HL, r, 0),
        band(Subband.Orientation.LH, r, 1),
        band(Subband.Orientation.HH, r, 2));
  }

  private Subband band(Subband.Orientation orientation, int r, int index)
      throws ImageDecodingException {
    int levels = coding.levels();
    int level = r == 0 ? levels : levels - r + 1;
    int across =
        orientation == Subband.Orientation.HL || orientation == Subband.Orientation.HH ? 1 : 0;
    int down =
        orientation == Subband.Orientation.LH || orientation == Subband.Orientation.HH ? 1 : 0;
    int planes = quantization.guardBits() + quantization.exponent(r, index) - 1 + roiShift;
    int range = precision + across + down;
    double step = coding.reversible() ? 1 : Math.scalb(quantization.step(r, index), range);
    return new Subband(
        area.band(level, across, down),
        orientation,
        planes,
        step,
        across == 0 ? 0 : resolutions.get(r - 1).width(),
        down == 0 ? 0 : resolutions.get(r - 1).height());
  }

  /// The code-blocks of a precinct in one subband.
  ///
  /// @param halved 1 where the subband is half as large as the resolution, else 0
  private Precinct.Part part(Subband band, int halved, long column, long row, int width, int height)
      throws ImageDecodingException {
    int precinctWidth = width - halved;
    int precinctHeight = height - halved;
    Area inside =
        band.area()
            .intersect(
                column << precinctWidth,
                row << precinctHeight,
                column + 1 << precinctWidth,
                row + 1 << precinctHeight);
    if (inside.isEmpty()) {
      return new Precinct.Part(band, 0, new CodeBlock[0]);
    }
    int blockWidth = Math.min(coding.blockWidth(), precinctWidth);
    int blockHeight = Math.min(coding.blockHeight(), precinctHeight);
    int firstColumn = inside.left() >> blockWidth;
    int firstRow = inside.top() >> blockHeight;
    int across = (int) Area.ceilShift(inside.right(), blockWidth) - firstColumn;
    int down = (int) Area.ceilShift(inside.bottom(), blockHeight) - firstRow;
    count((long) across * down);
    CodeBlock[] inPart = new CodeBlock[across * down];
    for (int i = 0; i < inPart.length; i++) {
      long x = firstColumn + i % across;
      long y = firstRow + i / across;
      inPart[i] =
          new CodeBlock(
              inside.intersect(
                  x << blockWidth, y << blockHeight, x + 1 << blockWidth, y + 1 << blockHeight));
    }
    return new Precinct.Part(band, across, inPart);
  }
}

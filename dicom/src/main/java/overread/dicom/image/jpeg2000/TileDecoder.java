package overread.dicom.image.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import overread.dicom.image.ImageDecodingException;

/// Decodes one tile: packets, code-blocks, wavelets, colours.
final class TileDecoder {
  private final ImageGrid grid;
  private final BlockDecoder blocks = new BlockDecoder();
  private final HighThroughputDecoder quickBlocks = new HighThroughputDecoder();

  TileDecoder(ImageGrid grid) {
    this.grid = grid;
  }

  /// Puts the samples of a tile into those of the image.
  ///
  /// @param channels for each component the samples of the image, line by line
  void decode(TileStream stream, Area tile, int[][] channels) throws ImageDecodingException {
    Parameters parameters = stream.parameters();
    TileComponent[] components = new TileComponent[grid.components()];
    for (int c = 0; c < components.length; c++) {
      components[c] = new TileComponent(grid, tile, c, parameters);
    }
    readPackets(stream, components);
    Plane[] planes = new Plane[components.length];
    for (int c = 0; c < components.length; c++) {
      planes[c] = plane(components[c]);
    }
    TileSamples samples =
        new TileSamples(grid.precision(), grid.signed(), parameters.style().colourTransform());
    int left = tile.left() - grid.image().left();
    int top = tile.top() - grid.image().top();
    for (int y = 0; y < tile.height(); y++) {
      samples.line(planes, y, channels, (top + y) * grid.image().width() + left);
    }
  }

  private static void readPackets(TileStream stream, TileComponent[] components)
      throws ImageDecodingException {
    Parameters parameters = stream.parameters();
    int layers = parameters.style().layers();
    List<Precinct> precincts = new ArrayList<>();
    for (TileComponent component : components) {
      precincts.addAll(component.precincts());
    }
    PacketReader packets = new PacketReader(stream.body(), stream.packedHeaders());
    PacketOrder order = new PacketOrder(precincts, layers);
    for (Progression progression : parameters.progressions()) {
      order.read(progression, packets);
    }
    if (precincts.stream().anyMatch(precinct -> precinct.layers() < layers)) {
      throw new ImageDecodingException("The JPEG 2000 code stream ends before its last packet.");
    }
  }

  private Plane plane(TileComponent component) throws ImageDecodingException {
    Area area = component.area();
    boolean reversible = component.coding().reversible();
    Plane plane = Plane.of(area.width(), area.height(), reversible);
    for (Precinct precinct : component.precincts()) {
      for (Precinct.Part part : precinct.parts()) {
        for (CodeBlock block : part.blocks()) {
          if (block.isIncluded()) {
            decode(block, part.band(), component, plane);
          }
        }
      }
    }
    plane.invertWavelet(component.resolutions());
    return plane;
  }

  private void decode(CodeBlock block, Subband band, TileComponent component, Plane plane)
      throws ImageDecodingException {
    if (band.planes() > 30 || block.missingPlanes() > band.planes()) {
      throw new ImageDecodingException("The JPEG 2000 code stream is damaged.");
    }
    ComponentCoding coding = component.coding();
    int[] values =
        coding.has(ComponentCoding.HIGH_THROUGHPUT)
            ? quickBlocks.decode(block, band.planes(), coding.style())
            : blocks.decode(block, band.orientation(), band.planes(), coding.style());
    Area area = block.area();
    if (component.roiShift() > 0) {
      lower(values, area.width() * area.height(), component.roiShift());
    }
    plane.put(
        values,
        area.width(),
        area.height(),
        band.left() + area.left() - band.area().left(),
        band.top() + area.top() - band.area().top(),
        band.step());
  }

  /// Brings a region of interest back to its height (annex H).
  private static void lower(int[] values, int count, int shift) {
    for (int i = 0; i < count; i++) {
      int magnitude = values[i] & Integer.MAX_VALUE;
      if (magnitude >> 1 >= 1 << shift) {
        values[i] = values[i] & Integer.MIN_VALUE | magnitude >> shift;
      }
    }
  }
}

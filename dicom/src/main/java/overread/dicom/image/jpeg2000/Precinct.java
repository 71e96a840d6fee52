package overread.dicom.image.jpeg2000;

import java.util.List;

/// The code-blocks of one resolution in one place, told of by one packet for each layer.
final class Precinct {
  private final int component;
  private final int resolution;
  private final int index;
  private final long left;
  private final long top;
  private final int style;
  private final List<Part> parts;
  private int layers;

  /// @param left where the precinct begins on the reference grid, for the order of packets
  /// @param top the same
  Precinct(
      int component, int resolution, int index, long left, long top, int style, List<Part> parts) {
    this.component = component;
    this.resolution = resolution;
    this.index = index;
    this.left = left;
    this.top = top;
    this.style = style;
    this.parts = List.copyOf(parts);
  }

  /// The precinct's code-blocks of one subband, line by line.
  static final class Part {
    private final Subband band;
    private final int across;
    private final CodeBlock[] blocks;
    private final TagTree inclusion;
    private final TagTree missing;

    Part(Subband band, int across, CodeBlock[] blocks) {
      this.band = band;
      this.across = across;
      this.blocks = blocks;
      int down = across == 0 ? 0 : blocks.length / across;
      inclusion = new TagTree(across, down);
      missing = new TagTree(across, down);
    }

    Subband band() {
      return band;
    }

    int across() {
      return across;
    }

    CodeBlock[] blocks() {
      return blocks;
    }

    /// Numbers of the layers in which blocks come first.
    TagTree inclusion() {
      return inclusion;
    }

    /// Numbers of missing bit-planes.
    TagTree missing() {
      return missing;
    }
  }

  int component() {
    return component;
  }

  int resolution() {
    return resolution;
  }

  int index() {
    return index;
  }

  long left() {
    return left;
  }

  long top() {
    return top;
  }

  /// Bits of [ComponentCoding].
  int style() {
    return style;
  }

  List<Part> parts() {
    return parts;
  }

  /// How many layers were read.
  int layers() {
    return layers;
  }

  void countLayer() {
    layers++;
  }
}

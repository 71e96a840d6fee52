package overread.dicom.image.jpeg2000;

import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;

/// Image and tile sizes on the reference grid (SIZ, ITU-T T.800 A.5.1 and B.3). Components are all
/// of one depth and have a sample at every point of the grid.
///
/// @param precision bits of a sample
record ImageGrid(
    Area image,
    long tileLeft,
    long tileTop,
    long tileWidth,
    long tileHeight,
    int components,
    int precision,
    boolean signed) {
  private static final int MOST_TILES = 65_535;
  private static final int MOST_BITS = 31;

  ImageGrid {
    if (image.isEmpty()
        || tileWidth < 1
        || tileHeight < 1
        || tileLeft > image.left()
        || tileTop > image.top()
        || tileLeft + tileWidth <= image.left()
        || tileTop + tileHeight <= image.top()) {
      throw new IllegalArgumentException("The JPEG 2000 image has impossible tiles.");
    }
  }

  static ImageGrid read(Segment in) throws ImageDecodingException {
    in.u16();
    long right = in.u32();
    long bottom = in.u32();
    long left = in.u32();
    long top = in.u32();
    long tileWidth = in.u32();
    long tileHeight = in.u32();
    long tileLeft = in.u32();
    long tileTop = in.u32();
    int components = in.u16();
    if (right > Integer.MAX_VALUE || bottom > Integer.MAX_VALUE || left > right || top > bottom) {
      throw new ImageDecodingException("The JPEG 2000 image has an impossible size.");
    }
    int depth = in.u8();
    for (int c = 0; c < components; c++) {
      if (c > 0 && in.u8() != depth || in.u8() != 1 || in.u8() != 1) {
        throw new ImageDecodingException(
            "JPEG 2000 components of different size or depth are not supported.");
      }
    }
    ImageGrid grid;
    try {
      grid =
          new ImageGrid(
              new Area((int) left, (int) top, (int) right, (int) bottom),
              tileLeft,
              tileTop,
              tileWidth,
              tileHeight,
              components,
              (depth & 0x7F) + 1,
              (depth & 0x80) != 0);
    } catch (IllegalArgumentException e) {
      throw new ImageDecodingException(String.valueOf(e.getMessage()), e);
    }
    if ((long) grid.tilesAcross() * grid.tilesDown() > MOST_TILES) {
      throw new ImageDecodingException("The JPEG 2000 image has impossible tiles.");
    }
    return grid;
  }

  /// @throws ImageDecodingException where the data set says something else of its frames
  void require(PixelFormat format) throws ImageDecodingException {
    if (image.width() != format.columns()
        || image.height() != format.rows()
        || components != format.samplesPerPixel()) {
      throw new ImageDecodingException(
          "The JPEG 2000 image is %d × %d with %d components; the data set says %d × %d with %d."
              .formatted(
                  image.width(),
                  image.height(),
                  components,
                  format.columns(),
                  format.rows(),
                  format.samplesPerPixel()));
    }
    if (precision > MOST_BITS) {
      throw new ImageDecodingException(
          "The JPEG 2000 image has %d bits a sample; at most %d are supported."
              .formatted(precision, MOST_BITS));
    }
    if (precision > 8 * format.bytesPerSample()) {
      throw new ImageDecodingException(
          "The JPEG 2000 image has %d bits a sample; the data set has room for %d."
              .formatted(precision, format.bitsAllocated()));
    }
  }

  int tilesAcross() {
    return (int) Math.min(MOST_TILES + 1, ceilDiv(image.right() - tileLeft, tileWidth));
  }

  int tilesDown() {
    return (int) Math.min(MOST_TILES + 1, ceilDiv(image.bottom() - tileTop, tileHeight));
  }

  int tiles() {
    return tilesAcross() * tilesDown();
  }

  /// What a tile covers.
  Area tile(int index) {
    long left = tileLeft + index % tilesAcross() * tileWidth;
    long top = tileTop + index / tilesAcross() * tileHeight;
    return image.intersect(left, top, left + tileWidth, top + tileHeight);
  }

  private static long ceilDiv(long value, long divisor) {
    return (value + divisor - 1) / divisor;
  }
}

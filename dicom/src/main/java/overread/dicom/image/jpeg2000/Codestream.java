package overread.dicom.image.jpeg2000;

import java.io.ByteArrayOutputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;

/// The headers of a JPEG 2000 code stream and the coded bytes of each tile (ITU-T T.800 annex A).
final class Codestream {
  private final ImageGrid grid;
  private final Parameters main;
  private final @Nullable TileStream[] tiles;

  private Codestream(ImageGrid grid) {
    this.grid = grid;
    main = new Parameters(grid.components());
    tiles = new TileStream[grid.tiles()];
  }

  /// Reads the headers of a frame.
  ///
  /// @throws ImageDecodingException if it is no code stream of an image of that format
  static Codestream read(byte[] frame, PixelFormat format) throws ImageDecodingException {
    Segment in = new Segment(frame, Jp2Boxes.codestreamOffset(frame), frame.length);
    if (Marker.of(in.u16()) != Marker.SOC || Marker.of(in.u16()) != Marker.SIZ) {
      throw new ImageDecodingException("The frame is no JPEG 2000 code stream.");
    }
    ImageGrid grid = ImageGrid.read(in.part(in.u16() - 2L));
    grid.require(format);
    Codestream codestream = new Codestream(grid);
    codestream.readTiles(in, codestream.readMainHeader(in));
    return codestream;
  }

  ImageGrid grid() {
    return grid;
  }

  /// @param index from 0, line by line
  TileStream tile(int index) throws ImageDecodingException {
    TileStream tile = tiles[index];
    if (tile == null) {
      throw new ImageDecodingException(
          "The JPEG 2000 code stream ends before tile "
              + (index + 1)
              + " of "
              + tiles.length
              + ".");
    }
    return tile;
  }

  /// Reads up to and with the first SOT marker.
  ///
  /// @return packet headers packed into the main header, or null
  private @Nullable Segment readMainHeader(Segment in) throws ImageDecodingException {
    SortedMap<Integer, byte[]> packed = new TreeMap<>();
    while (true) {
      Marker marker = Marker.of(in.u16());
      if (marker == Marker.SOT) {
        break;
      }
      Segment segment = in.part(in.u16() - 2L);
      if (marker == Marker.PPM) {
        packed.put(segment.u8(), segment.rest());
      } else {
        main.read(marker, segment);
      }
    }
    if (packed.isEmpty()) {
      return null;
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    packed.values().forEach(joined::writeBytes);
    return new Segment(joined.toByteArray(), 0, joined.size());
  }

  /// Reads the tile-parts; the first SOT marker is behind us.
  private void readTiles(Segment in, @Nullable Segment packed) throws ImageDecodingException {
    while (true) {
      int start = in.position() - 2;
      in.u16();
      int index = in.u16();
      long length = in.u32();
      in.u16();
      if (index >= tiles.length) {
        throw new ImageDecodingException("A JPEG 2000 tile lies outside the image.");
      }
      // a length of 0 reaches to the end of the code stream
      Segment part = in.part(length == 0 ? in.remaining() : length - (in.position() - start));
      TileStream tile = tiles[index];
      if (tile == null) {
        tile = new TileStream(main);
        tiles[index] = tile;
      }
      tile.add(part, packed == null ? null : packed.part(packed.u32()));
      if (in.remaining() < 12 || Marker.of(in.u16()) != Marker.SOT) {
        return;
      }
    }
  }
}

package overread.dicom.image.jpeg2000;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import overread.dicom.image.ImageDecodingException;

/// The coded bytes of one tile, gathered from its parts (ITU-T T.800 A.4.2).
final class TileStream {
  private final Parameters parameters;
  private final List<Segment> bodies = new ArrayList<>();
  private final ByteArrayOutputStream packedHeaders = new ByteArrayOutputStream();
  private boolean packed;

  TileStream(Parameters main) {
    parameters = main.ofTile();
  }

  Parameters parameters() {
    return parameters;
  }

  /// Reads the next part of the tile, from behind its SOT segment on.
  ///
  /// @param packedInMain the packet headers of this part that the main header holds, or null
  void add(Segment part, @Nullable Segment packedInMain) throws ImageDecodingException {
    SortedMap<Integer, byte[]> packedHere = new TreeMap<>();
    while (true) {
      Marker marker = Marker.of(part.u16());
      if (marker == Marker.SOD) {
        break;
      }
      Segment in = part.part(part.u16() - 2L);
      if (marker == Marker.PPT) {
        packedHere.put(in.u8(), in.rest());
      } else {
        parameters.read(marker, in);
      }
    }
    if (packedInMain != null) {
      packed = true;
      packedHeaders.writeBytes(packedInMain.rest());
    }
    packed |= !packedHere.isEmpty();
    packedHere.values().forEach(packedHeaders::writeBytes);
    bodies.add(part);
  }

  /// All packets of the tile, one behind the other.
  Segment body() {
    if (bodies.size() == 1) {
      return bodies.getFirst();
    }
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    bodies.forEach(body -> joined.writeBytes(body.rest()));
    return new Segment(joined.toByteArray(), 0, joined.size());
  }

  /// The headers of the packets where they don't stand before each packet, or null.
  @Nullable Segment packedHeaders() {
    return packed ? new Segment(packedHeaders.toByteArray(), 0, packedHeaders.size()) : null;
  }
}

package overread.dicom.pr;

import java.util.ArrayList;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.sr.Coordinates;

/// Reads display shutters and bitmap shutters.
final class ShutterReader {
  private ShutterReader() {}

  static List<Shutter> read(Attributes data) {
    List<Shutter> shutters = new ArrayList<>();
    for (String shape : data.getStrings(Tag.SHUTTER_SHAPE)) {
      switch (shape) {
        case "RECTANGULAR" -> shutters.add(rectangle(data));
        case "CIRCULAR" -> circle(data, shutters);
        case "POLYGONAL" -> shutters.add(new Shutter.Polygon(polygon(data)));
        case "BITMAP" ->
            shutters.add(new Shutter.Bitmap(data.getInt(Tag.SHUTTER_OVERLAY_GROUP, 0)));
        default -> {}
      }
    }
    return shutters;
  }

  private static Shutter rectangle(Attributes data) {
    return new Shutter.Rectangle(
        data.getInt(Tag.SHUTTER_LEFT_VERTICAL_EDGE, 1),
        data.getInt(Tag.SHUTTER_RIGHT_VERTICAL_EDGE, Integer.MAX_VALUE),
        data.getInt(Tag.SHUTTER_UPPER_HORIZONTAL_EDGE, 1),
        data.getInt(Tag.SHUTTER_LOWER_HORIZONTAL_EDGE, Integer.MAX_VALUE));
  }

  private static void circle(Attributes data, List<Shutter> shutters) {
    int[] centre = data.getInts(Tag.CENTER_OF_CIRCULAR_SHUTTER);
    if (centre.length >= 2) {
      shutters.add(
          new Shutter.Circle(centre[0], centre[1], data.getInt(Tag.RADIUS_OF_CIRCULAR_SHUTTER, 0)));
    }
  }

  /// The vertices come as row and column.
  private static Coordinates polygon(Attributes data) {
    double[] numbers = data.getDoubles(Tag.VERTICES_OF_THE_POLYGONAL_SHUTTER);
    for (int i = 0; i + 1 < numbers.length; i += 2) {
      double row = numbers[i];
      numbers[i] = numbers[i + 1];
      numbers[i + 1] = row;
    }
    return Coordinates.planar(numbers);
  }
}

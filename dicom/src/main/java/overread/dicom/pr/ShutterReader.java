package overread.dicom.pr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.image.OverlayPlane;
import overread.dicom.sr.Coordinates;

/// Reads display shutters and bitmap shutters.
final class ShutterReader {
  private ShutterReader() {}

  /// @param warnings gets a sentence for each shutter that makes no sense; it is left out, since
  ///   one without edges would cover the whole image
  static List<Shutter> read(Attributes data, List<String> warnings) {
    List<Shutter> shutters = new ArrayList<>();
    for (String shape : data.getStrings(Tag.SHUTTER_SHAPE)) {
      Shutter shutter =
          switch (shape) {
            case "RECTANGULAR" -> rectangle(data);
            case "CIRCULAR" -> circle(data);
            case "POLYGONAL" -> polygon(data);
            case "BITMAP" -> bitmap(data);
            default -> null;
          };
      if (shutter == null) {
        warnings.add("A shutter of shape \"" + shape + "\" makes no sense and was left out.");
      } else {
        shutters.add(shutter);
      }
    }
    return shutters;
  }

  private static @Nullable Shutter rectangle(Attributes data) {
    var edges =
        new Shutter.Rectangle(
            data.getInt(Tag.SHUTTER_LEFT_VERTICAL_EDGE, 1),
            data.getInt(Tag.SHUTTER_RIGHT_VERTICAL_EDGE, Integer.MAX_VALUE),
            data.getInt(Tag.SHUTTER_UPPER_HORIZONTAL_EDGE, 1),
            data.getInt(Tag.SHUTTER_LOWER_HORIZONTAL_EDGE, Integer.MAX_VALUE));
    return edges.left() <= edges.right() && edges.upper() <= edges.lower() ? edges : null;
  }

  private static @Nullable Shutter circle(Attributes data) {
    int[] centre = data.getInts(Tag.CENTER_OF_CIRCULAR_SHUTTER);
    int radius = data.getInt(Tag.RADIUS_OF_CIRCULAR_SHUTTER, 0);
    return centre.length < 2 || radius < 1
        ? null
        : new Shutter.Circle(centre[0], centre[1], radius);
  }

  /// The vertices come as row and column.
  private static @Nullable Shutter polygon(Attributes data) {
    double[] numbers = data.getDoubles(Tag.VERTICES_OF_THE_POLYGONAL_SHUTTER);
    if (numbers.length < 6) {
      return null;
    }
    for (int i = 0; i + 1 < numbers.length; i += 2) {
      double row = numbers[i];
      numbers[i] = numbers[i + 1];
      numbers[i + 1] = row;
    }
    return new Shutter.Polygon(Coordinates.planar(numbers));
  }

  private static @Nullable Shutter bitmap(Attributes data) {
    int group = data.getInt(Tag.SHUTTER_OVERLAY_GROUP, 0);
    return OverlayPlane.stored(data, group, 0).isPresent() ? new Shutter.Bitmap(group) : null;
  }
}

package overread.dicom.rtstruct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.seg.Rgb;

/// An RT structure set (PS3.3 A.19), read.
///
/// @param warnings sentences on what had to be left out
public record StructureSet(String label, List<Roi> rois, List<String> warnings) {

  public StructureSet {
    rois = List.copyOf(rois);
    warnings = List.copyOf(warnings);
  }

  /// Whether an object outlines regions at all.
  public static boolean is(Attributes data) {
    return data.contains(Tag.STRUCTURE_SET_ROI_SEQUENCE) || data.contains(Tag.ROI_CONTOUR_SEQUENCE);
  }

  public static StructureSet read(Attributes data) {
    Map<Integer, List<Attributes>> outlines = new LinkedHashMap<>();
    for (Attributes item : data.getSequence(Tag.ROI_CONTOUR_SEQUENCE)) {
      outlines
          .computeIfAbsent(item.getInt(Tag.REFERENCED_ROI_NUMBER, 0), of -> new ArrayList<>(1))
          .add(item);
    }
    var warnings = new ArrayList<String>();
    var rois = new ArrayList<Roi>();
    for (Attributes item : data.getSequence(Tag.STRUCTURE_SET_ROI_SEQUENCE)) {
      List<Attributes> own = outlines.remove(item.getInt(Tag.ROI_NUMBER, 0));
      rois.add(roi(data, item, own == null ? List.of() : own, warnings));
    }
    outlines.forEach((number, own) -> {
      warnings.add("Contours are given for ROI " + number + ", which is not described.");
      rois.add(roi(data, new Attributes().setInt(Tag.ROI_NUMBER, number), own, warnings));
    });
    return new StructureSet(data.getString(Tag.STRUCTURE_SET_LABEL, ""), rois, warnings);
  }

  private static Roi roi(
      Attributes data, Attributes item, List<Attributes> outlines, List<String> warnings) {
    int number = item.getInt(Tag.ROI_NUMBER, 0);
    String name = item.getString(Tag.ROI_NAME, "ROI " + number);
    var contours = new ArrayList<RoiContour>();
    for (Attributes outline : outlines) {
      contours.addAll(contours(outline, name, warnings));
    }
    return new Roi(
        number,
        name,
        item.getString(Tag.REFERENCED_FRAME_OF_REFERENCE_UID, onlyFrameOfReference(data)),
        item.getString(Tag.ROI_GENERATION_ALGORITHM, ""),
        outlines.isEmpty() ? null : colour(outlines.getFirst()).orElse(null),
        contours);
  }

  private static String onlyFrameOfReference(Attributes data) {
    List<Attributes> all = data.getSequence(Tag.REFERENCED_FRAME_OF_REFERENCE_SEQUENCE);
    return all.size() == 1
        ? all.getFirst().getString(Tag.FRAME_OF_REFERENCE_UID, "")
        : data.getString(Tag.FRAME_OF_REFERENCE_UID, "");
  }

  private static Optional<Rgb> colour(Attributes outline) {
    int[] colour = outline.getInts(Tag.ROI_DISPLAY_COLOR);
    return colour.length == 3 && Arrays.stream(colour).allMatch(part -> part >= 0 && part < 256)
        ? Optional.of(new Rgb(colour[0], colour[1], colour[2]))
        : Optional.empty();
  }

  private static List<RoiContour> contours(Attributes outline, String name, List<String> warnings) {
    var contours = new ArrayList<RoiContour>();
    for (Attributes item : outline.getSequence(Tag.CONTOUR_SEQUENCE)) {
      double[] points = item.getDoubles(Tag.CONTOUR_DATA);
      boolean sound =
          points.length > 0
              && points.length % 3 == 0
              && Arrays.stream(points).allMatch(Double::isFinite);
      if (!sound) {
        warnings.add(
            "A contour of " + name + " has no points in groups of three numbers; it is left out.");
        continue;
      }
      var images = new ArrayList<String>();
      for (Attributes image : item.getSequence(Tag.CONTOUR_IMAGE_SEQUENCE)) {
        String uid = image.getString(Tag.REFERENCED_SOP_INSTANCE_UID);
        if (uid != null) {
          images.add(uid);
        }
      }
      contours.add(
          new RoiContour(type(item.getString(Tag.CONTOUR_GEOMETRIC_TYPE, "")), points, images));
    }
    return contours;
  }

  private static ContourType type(String name) {
    return switch (name.strip().toUpperCase(Locale.ROOT)) {
      case "POINT" -> ContourType.POINT;
      case "OPEN_PLANAR" -> ContourType.OPEN_PLANAR;
      case "OPEN_NONPLANAR" -> ContourType.OPEN_NONPLANAR;
      case "CLOSED_PLANAR", "CLOSEDPLANAR_XOR" -> ContourType.CLOSED_PLANAR;
      default -> ContourType.OTHER;
    };
  }
}

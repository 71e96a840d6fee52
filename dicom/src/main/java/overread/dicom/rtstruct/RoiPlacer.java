package overread.dicom.rtstruct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Vec3;
import overread.dicom.placement.PlacementRule;
import overread.dicom.placement.SourceImage;

/// Places contours on images: on the image that a contour names, when it lies in that image's
/// plane; else on the nearest image of the same frame of reference whose plane it lies in. Names
/// that don't resolve are common: cropped or anonymised images keep their frame of reference.
public final class RoiPlacer {

  private record Located(SourceImage image, ImagePlane plane, double tolerance) {}

  private final Map<String, Located> byUid = new HashMap<>();
  private final List<Located> located = new ArrayList<>();

  public RoiPlacer(List<SourceImage> images) {
    double tolerance = tolerance(images);
    for (SourceImage image : images) {
      image
          .plane()
          .ifPresent(plane -> {
            double ownTolerance =
                tolerance > 0 ? tolerance : Math.min(plane.rowSpacing(), plane.columnSpacing()) / 2;
            var entry = new Located(image, plane, ownTolerance);
            located.add(entry);
            byUid.putIfAbsent(image.sopInstanceUid(), entry);
          });
    }
  }

  /// Half the smallest step between parallel planes; 0 when there is none.
  private static double tolerance(List<SourceImage> images) {
    var byNormal = new HashMap<List<Long>, List<Double>>();
    for (SourceImage image : images) {
      if (image.plane().isPresent()) {
        ImagePlane plane = image.plane().get();
        Vec3 normal = plane.normal();
        List<Long> key =
            List.of(
                Math.round(normal.x() * 1000),
                Math.round(normal.y() * 1000),
                Math.round(normal.z() * 1000));
        byNormal.computeIfAbsent(key, k -> new ArrayList<>()).add(plane.depth());
      }
    }
    double smallest = 0;
    for (List<Double> depths : byNormal.values()) {
      double[] sorted = depths.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      for (int i = 1; i < sorted.length; i++) {
        double step = sorted[i] - sorted[i - 1];
        if (step > 1e-3 && (smallest == 0 || step < smallest)) {
          smallest = step;
        }
      }
    }
    return smallest / 2;
  }

  public RoiPlacement place(Roi roi) {
    var contours = new LinkedHashMap<Located, List<DrawnContour>>();
    var weakest = new HashMap<Located, PlacementRule>();
    int undrawn = 0;
    String refusal = null;
    for (RoiContour contour : roi.contours()) {
      Located named = named(contour);
      Located on = named != null ? named : nearest(roi, contour);
      if (on == null) {
        undrawn++;
        refusal = refusal == null ? reason(roi) : refusal;
        continue;
      }
      contours.computeIfAbsent(on, of -> new ArrayList<>()).add(drawn(contour, on.plane()));
      weakest.merge(
          on,
          named != null ? PlacementRule.DERIVATION_IMAGE : PlacementRule.FRAME_OF_REFERENCE,
          (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
    var placed = new ArrayList<RoiPlacement.On>();
    contours.forEach((on, lines) ->
        placed.add(
            new RoiPlacement.On(
                on.image(), weakest.getOrDefault(on, PlacementRule.FRAME_OF_REFERENCE), lines)));
    return new RoiPlacement(placed, undrawn, Optional.ofNullable(refusal));
  }

  private @Nullable Located named(RoiContour contour) {
    for (String uid : contour.imageUids()) {
      Located image = byUid.get(uid);
      if (image != null
          && distance(contour, image.plane()) <= image.tolerance()
          && touches(contour, image)) {
        return image;
      }
    }
    return null;
  }

  private @Nullable Located nearest(Roi roi, RoiContour contour) {
    Located nearest = null;
    double smallest = Double.POSITIVE_INFINITY;
    for (Located image : located) {
      if (roi.frameOfReferenceUid().isEmpty()
          || !roi.frameOfReferenceUid().equals(image.plane().frameOfReferenceUid())
          || Math.abs(image.plane().distance(contour.point(0))) > image.tolerance()) {
        continue;
      }
      double distance = distance(contour, image.plane());
      if (distance <= image.tolerance() && distance < smallest && touches(contour, image)) {
        smallest = distance;
        nearest = image;
      }
    }
    return nearest;
  }

  /// Whether any of the contour may lie on the image: images may be cropped.
  private static boolean touches(RoiContour contour, Located on) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < contour.size(); i++) {
      double[] place = on.plane().toImage(contour.point(i));
      left = Math.min(left, place[0]);
      right = Math.max(right, place[0]);
      top = Math.min(top, place[1]);
      bottom = Math.max(bottom, place[1]);
    }
    return right >= 0 && bottom >= 0 && left <= on.image().columns() && top <= on.image().rows();
  }

  /// The largest distance of a point from the plane.
  private static double distance(RoiContour contour, ImagePlane plane) {
    double largest = 0;
    for (int i = 0; i < contour.size(); i++) {
      largest = Math.max(largest, Math.abs(plane.distance(contour.point(i))));
    }
    return largest;
  }

  private String reason(Roi roi) {
    boolean shared =
        located.stream()
            .anyMatch(
                image -> image.plane().frameOfReferenceUid().equals(roi.frameOfReferenceUid()));
    return shared
        ? "Some contours of " + roi.name() + " lie on none of these images."
        : roi.name() + " lies in another frame of reference than these images, and names none.";
  }

  private static DrawnContour drawn(RoiContour contour, ImagePlane plane) {
    var points = new double[2 * contour.size()];
    for (int i = 0; i < contour.size(); i++) {
      double[] place = plane.toImage(contour.point(i));
      points[2 * i] = place[0];
      points[2 * i + 1] = place[1];
    }
    return new DrawnContour(contour.type(), points);
  }
}

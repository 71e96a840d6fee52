package overread.dicom.inspect;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import overread.dicom.ai.FindingPlacement;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.geometry.Outlines;
import overread.dicom.geometry.Vec3;
import overread.dicom.placement.SourceImage;
import overread.dicom.seg.Contour;
import overread.dicom.seg.Contours;
import overread.dicom.seg.Mask;
import overread.dicom.seg.Rgb;
import overread.dicom.seg.Segment;
import overread.dicom.seg.Segmentation;
import overread.review.finding.Finding;
import overread.review.finding.ImagePoint;
import overread.review.finding.PatientPoint;
import overread.review.finding.Region;
import overread.review.finding.Shape;

/// Draws findings and segments on one frame, as far as they can be placed on it.
final class FindingPainter {
  /// The colour of what an algorithm marked and nobody has reviewed.
  static final Rgb UNREVIEWED = new Rgb(0x5B, 0x8D, 0xFF);

  private final Canvas canvas;
  private final SourceImage image;

  FindingPainter(Canvas canvas, SourceImage image) {
    this.canvas = canvas;
    this.image = image;
  }

  /// Draws the regions of a finding that lie on the frame; segments are drawn by [#segments].
  void draw(Finding finding) throws IOException {
    var placement = new FindingPlacement(List.of(image), Map.of());
    for (Region region : finding.regions()) {
      switch (region) {
        case Region.OnImage drawn -> {
          if (drawn.sopInstanceUid().equals(image.sopInstanceUid())
              && drawn.frame() == image.frame()) {
            shape(drawn.shape(), flat(drawn.points()));
          }
        }
        case Region.InSpace spatial -> {
          Optional<ImagePlane> plane = image.plane();
          if (plane.isPresent() && !placement.place(only(finding, region)).drawnOn().isEmpty()) {
            spatial(spatial, plane.get());
          }
        }
        case Region.OfSegment _ -> {
          // its segmentation draws itself
        }
      }
    }
  }

  private static Finding only(Finding finding, Region region) {
    return new Finding(
        finding.id(),
        finding.trackingUid(),
        finding.origin(),
        finding.code(),
        finding.label(),
        finding.presence(),
        finding.site(),
        finding.laterality(),
        finding.score(),
        List.of(),
        List.of(region),
        finding.algorithm(),
        finding.sources());
  }

  /// Tints and outlines each segment that lies on the frame; segment 0 of a label map is the
  /// background.
  void segments(Segmentation segmentation) throws IOException {
    for (Segment segment : segmentation.segments()) {
      Optional<Mask> mask = segmentation.mask(segment.number(), image);
      if (segment.number() > 0 && mask.isPresent() && !mask.get().isEmpty()) {
        canvas.tint(mask.get(), segment.displayColour());
        canvas.paths(
            Contours.of(mask.get()).stream().map(Contour::points).toList(),
            true,
            segment.displayColour());
      }
    }
  }

  private static double[] flat(List<ImagePoint> points) {
    double[] flat = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      flat[2 * i] = points.get(i).column();
      flat[2 * i + 1] = points.get(i).row();
    }
    return flat;
  }

  private void spatial(Region.InSpace spatial, ImagePlane plane) {
    List<Vec3> points = spatial.points().stream().map(FindingPainter::vector).toList();
    if (spatial.shape() == Shape.ELLIPSOID) {
      if (points.size() == 6) {
        canvas.lines(ShapePaths.ellipsoid(points, plane), true, UNREVIEWED);
      }
      return;
    }
    double[] flat = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      double[] at = plane.toImage(points.get(i));
      flat[2 * i] = at[0];
      flat[2 * i + 1] = at[1];
    }
    shape(spatial.shape(), flat);
  }

  private static Vec3 vector(PatientPoint point) {
    return new Vec3(point.x(), point.y(), point.z());
  }

  private void shape(Shape shape, double[] points) {
    switch (shape) {
      case POINT, MULTIPOINT -> {
        for (int i = 0; i + 1 < points.length; i += 2) {
          canvas.cross(points[i], points[i + 1], UNREVIEWED);
        }
      }
      case POLYLINE -> canvas.lines(points, false, UNREVIEWED);
      case POLYGON -> canvas.lines(points, true, UNREVIEWED);
      case CIRCLE -> {
        if (points.length >= 4) {
          canvas.lines(Outlines.circle(points), true, UNREVIEWED);
        }
      }
      case ELLIPSE, ELLIPSOID -> {
        if (points.length >= 8) {
          canvas.lines(Outlines.ellipse(points), true, UNREVIEWED);
        }
      }
    }
  }
}

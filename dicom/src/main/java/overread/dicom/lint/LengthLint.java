package overread.dicom.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.placement.SourceImage;
import overread.dicom.sr.CadFinding;
import overread.dicom.sr.CadReport;
import overread.dicom.sr.Codes;
import overread.dicom.sr.GroupMeasurement;
import overread.dicom.sr.MeasurementGroup;
import overread.dicom.sr.MeasurementReport;
import overread.dicom.sr.NumericValue;
import overread.dicom.sr.SrDocument;
import overread.review.finding.ImagePoint;
import overread.review.finding.PatientPoint;
import overread.review.finding.Region;
import overread.review.finding.Shape;

/// Lengths and diameters that are claimed against what is drawn, within a tenth and a millimetre.
final class LengthLint {
  private static final double SLACK_MILLIMETRES = 1;
  private static final double SLACK_PART = 0.1;
  private static final int MOST_POINTS = 500;

  private LengthLint() {}

  static void check(SrDocument document, LintStudy study, List<LintProblem> problems) {
    for (MeasurementGroup group : MeasurementReport.read(document).groups()) {
      check(group.measurements(), group.regions(), study, problems);
    }
    for (CadFinding finding : CadReport.read(document).findings()) {
      check(finding.measurements(), finding.regions(), study, problems);
    }
  }

  private static void check(
      List<GroupMeasurement> measurements,
      List<Region> ofGroup,
      LintStudy study,
      List<LintProblem> problems) {
    for (GroupMeasurement measurement : measurements) {
      OptionalDouble claimed = millimetres(measurement);
      if (claimed.isEmpty()) {
        continue;
      }
      List<Region> regions = measurement.regions().isEmpty() ? ofGroup : measurement.regions();
      Optional<Extent> drawn = extent(regions, study);
      if (drawn.isPresent() && !drawn.get().allows(claimed.getAsDouble())) {
        problems.add(
            new LintProblem(
                LintRule.LENGTH,
                measurement.path(),
                millimetres(claimed.getAsDouble())
                    + " are claimed and "
                    + drawn.get().words()
                    + " are drawn."));
      }
    }
  }

  private static OptionalDouble millimetres(GroupMeasurement measurement) {
    NumericValue value = measurement.value();
    boolean length =
        measurement.of(Codes.LENGTH)
            || measurement.of(Codes.DIAMETER)
            || measurement.of(Codes.LONG_AXIS)
            || measurement.of(Codes.SHORT_AXIS);
    if (!length || value == null || value.unit() == null || !Double.isFinite(value.number())) {
      return OptionalDouble.empty();
    }
    return switch (value.unit().value()) {
      case "mm" -> OptionalDouble.of(value.number());
      case "cm" -> OptionalDouble.of(value.number() * 10);
      case "um" -> OptionalDouble.of(value.number() / 1000);
      default -> OptionalDouble.empty();
    };
  }

  private static String millimetres(double length) {
    return String.format(Locale.ROOT, "%.1f mm", length);
  }

  /// The least and the greatest length that a drawing allows.
  private record Extent(double least, double greatest) {
    boolean allows(double claimed) {
      return claimed >= least * (1 - SLACK_PART) - SLACK_MILLIMETRES
          && claimed <= greatest * (1 + SLACK_PART) + SLACK_MILLIMETRES;
    }

    String words() {
      return least == greatest
          ? millimetres(greatest)
          : millimetres(least) + " to " + millimetres(greatest);
    }
  }

  private static Optional<Extent> extent(List<Region> regions, LintStudy study) {
    Extent all = null;
    for (Region region : regions) {
      Optional<Extent> one =
          switch (region) {
            case Region.OnImage drawn ->
                spacing(drawn, study)
                    .flatMap(spacing -> extent(drawn.shape(), points(drawn, spacing)));
            case Region.InSpace spatial -> extent(spatial.shape(), points(spatial));
            case Region.OfSegment _ -> Optional.empty();
          };
      if (one.isPresent()) {
        all =
            all == null
                ? one.get()
                : new Extent(
                    Math.min(all.least, one.get().least),
                    Math.max(all.greatest, one.get().greatest));
      }
    }
    return Optional.ofNullable(all);
  }

  /// A line has its length; a circle its diameter; of an ellipse either axis; of a closed shape
  /// anything from half its smaller side to its largest extent.
  private static Optional<Extent> extent(Shape shape, List<double[]> points) {
    if (shape == Shape.POINT || shape == Shape.MULTIPOINT || points.size() < 2) {
      return Optional.empty();
    }
    if (shape == Shape.CIRCLE) {
      double diameter = 2 * distance(points.get(0), points.get(1));
      return Optional.of(new Extent(diameter, diameter));
    }
    double greatest = greatestDistance(points);
    if (shape == Shape.POLYLINE && points.size() == 2) {
      return Optional.of(new Extent(greatest, greatest));
    }
    boolean closed = distance(points.getFirst(), points.getLast()) == 0;
    if (shape == Shape.POLYLINE && !closed) {
      double along = 0;
      for (int i = 1; i < points.size(); i++) {
        along += distance(points.get(i - 1), points.get(i));
      }
      return Optional.of(new Extent(Math.min(greatest, along), along));
    }
    return Optional.of(new Extent(smallerSide(points) / 2, greatest));
  }

  /// Of long contours only some points are taken, so that cost stays bounded.
  private static double greatestDistance(List<double[]> points) {
    int step = 1 + points.size() / MOST_POINTS;
    double greatest = 0;
    for (int i = 0; i < points.size(); i += step) {
      for (int k = i + step; k < points.size(); k += step) {
        greatest = Math.max(greatest, distance(points.get(i), points.get(k)));
      }
    }
    return greatest;
  }

  private static double smallerSide(List<double[]> points) {
    double[] sides = new double[points.getFirst().length];
    for (int axis = 0; axis < sides.length; axis++) {
      int at = axis;
      sides[axis] =
          points.stream().mapToDouble(p -> p[at]).max().orElse(0)
              - points.stream().mapToDouble(p -> p[at]).min().orElse(0);
    }
    double smaller = Double.POSITIVE_INFINITY;
    for (double side : sides) {
      smaller = side > 0 ? Math.min(smaller, side) : smaller;
    }
    return Double.isInfinite(smaller) ? 0 : smaller;
  }

  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int axis = 0; axis < one.length; axis++) {
      sum += (one[axis] - other[axis]) * (one[axis] - other[axis]);
    }
    return Math.sqrt(sum);
  }

  private static List<double[]> points(Region.OnImage drawn, double[] spacing) {
    List<double[]> points = new ArrayList<>();
    for (ImagePoint point : drawn.points()) {
      points.add(new double[] {point.column() * spacing[1], point.row() * spacing[0]});
    }
    return points;
  }

  private static List<double[]> points(Region.InSpace spatial) {
    List<double[]> points = new ArrayList<>();
    for (PatientPoint point : spatial.points()) {
      points.add(new double[] {point.x(), point.y(), point.z()});
    }
    return points;
  }

  /// Row and column spacing in millimetres; of a projection image only where it was calibrated.
  private static Optional<double[]> spacing(Region.OnImage drawn, LintStudy study) {
    Optional<SourceImage> image = study.frame(drawn.sopInstanceUid(), drawn.frame());
    if (image.isPresent() && image.get().plane().isPresent()) {
      var plane = image.get().plane().get();
      return Optional.of(new double[] {plane.rowSpacing(), plane.columnSpacing()});
    }
    Optional<Attributes> header = study.header(drawn.sopInstanceUid());
    double[] spacing = header.map(h -> h.getDoubles(Tag.PIXEL_SPACING)).orElse(new double[0]);
    return spacing.length == 2 && spacing[0] > 0 && spacing[1] > 0
        ? Optional.of(spacing)
        : Optional.empty();
  }
}

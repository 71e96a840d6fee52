package overread.demo.result;

import java.util.List;
import overread.demo.phantom.Grid;
import overread.demo.study.DemoStudy;
import overread.dicom.sr.Codes;
import overread.review.coverage.Declaration;
import overread.review.coverage.DeclaredAbnormality;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.ImagePoint;
import overread.review.finding.Measurement;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.finding.Score;
import overread.review.finding.Shape;

/// The vendor's words: codes, algorithm, declaration. All figures are invented and say so.
final class VendorFindings {
  static final Algorithm ALGORITHM =
      new Algorithm("Demonstration lung CAD", "2.3", "Demonstration vendor");
  static final CodedConcept NODULE = new CodedConcept("786838002", "SCT", "Nodule of lung");
  static final CodedConcept ABNORMAL_STRUCTURE =
      new CodedConcept("49755003", "SCT", "Morphologically Abnormal Structure");
  static final CodedConcept NODULE_SHAPE = new CodedConcept("27925004", "SCT", "Nodule");
  private static final CodedConcept LUNG = new CodedConcept("39607008", "SCT", "Lung");
  private static final double CIRCLE_MARGIN = 4;

  private final String segmentationUid;

  VendorFindings(String segmentationUid) {
    this.segmentationUid = segmentationUid;
  }

  static Declaration declaration() {
    return new Declaration(
        ALGORITHM,
        "Demonstration only: a made-up product that marks lung nodules in CT of the chest.",
        List.of("CT of the chest, adults", "Nodules of 4 to 30 mm"),
        List.of(
            new DeclaredAbnormality(
                NODULE,
                91.0,
                84.0,
                "Invented figures for demonstration, no real population",
                412)));
  }

  /// The finding that a segment shows.
  Finding segmented(VendorMark mark) {
    return finding(mark, new Region.OfSegment(segmentationUid, mark.number()));
  }

  /// The finding with a circle on the slice through its centre.
  Finding circled(DemoStudy study, VendorMark mark) {
    int nearest = 0;
    for (int i = 1; i < study.slices(); i++) {
      if (Math.abs(study.z(i) - mark.centre().z())
          < Math.abs(study.z(nearest) - mark.centre().z())) {
        nearest = i;
      }
    }
    Grid grid = study.grid();
    double column = (mark.centre().x() - grid.x(0)) / grid.spacing() + 0.5;
    double row = (mark.centre().y() - grid.y(0)) / grid.spacing() + 0.5;
    double radius = (mark.diameter() / 2 + CIRCLE_MARGIN) / grid.spacing();
    return finding(
        mark,
        new Region.OnImage(
            study.sliceUid(nearest),
            1,
            Shape.CIRCLE,
            List.of(new ImagePoint(column, row), new ImagePoint(column + radius, row))));
  }

  private static Finding finding(VendorMark mark, Region region) {
    double radius = mark.diameter() / 2;
    return new Finding(
        VendorResults.trackingUid(mark),
        VendorResults.trackingUid(mark),
        Origin.AI,
        NODULE,
        mark.label(),
        Presence.PRESENT,
        LUNG,
        mark.side(),
        new Score(mark.score(), 100, Codes.CERTAINTY_OF_FINDING, false),
        List.of(
            new Measurement(Codes.DIAMETER, mark.diameter(), Codes.MILLIMETRE),
            new Measurement(
                Codes.VOLUME,
                Math.round(4.0 / 3 * Math.PI * radius * radius * radius),
                Codes.CUBIC_MILLIMETRE)),
        List.of(region),
        ALGORITHM,
        List.of());
  }
}

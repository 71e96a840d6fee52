package overread.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.Equipment;
import overread.dicom.document.StudyObjects;
import overread.dicom.seg.Mask;
import overread.dicom.seg.Rgb;
import overread.dicom.seg.Segment;
import overread.dicom.seg.SegmentationIdentity;
import overread.dicom.seg.SegmentationWriter;
import overread.dicom.sr.Codes;
import overread.dicom.sr.MeasurementReportWriter;
import overread.dicom.sr.Observer;
import overread.dicom.sr.ReportRequest;
import overread.dicom.sr.ReportStatus;
import overread.dicom.sr.SrWriter;
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

/// One run of an algorithm with many findings in a CT study: a report that marks them, or a
/// segmentation and a report that names its segments.
final class ManyFindings {
  private static final Algorithm ALGORITHM = new Algorithm("Benchmark marks", "1", "Overread");
  private static final Equipment EQUIPMENT =
      new Equipment("Overread", "Benchmark marks", "1", "1", null);
  private static final CodedConcept ABNORMAL =
      new CodedConcept("49755003", "SCT", "Morphologically Abnormal Structure");
  private static final CodedConcept NODULE = new CodedConcept("27925004", "SCT", "Nodule");
  private static final Instant AT = LocalDateTime.of(2026, 3, 1, 10, 0).toInstant(ZoneOffset.UTC);
  private static final int REACH = 3;
  private static final int RADIUS = 12;

  private final List<Attributes> images;
  private final int count;
  private final List<String> uids = new ArrayList<>();

  ManyFindings(ChestStudy study, int count) {
    this.images = study.headers();
    this.count = count;
    for (int i = 0; i < count; i++) {
      uids.add(Uid.create());
    }
  }

  /// Writes a report whose findings are circles, each on one slice.
  void writeMarks(Path folder) throws IOException {
    Files.createDirectories(folder);
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < count; i++) {
      var x = column(i) + 0.5;
      var y = row(i) + 0.5;
      var circle =
          new Region.OnImage(
              images.get(slice(i)).getString(Tag.SOP_INSTANCE_UID, ""),
              1,
              Shape.CIRCLE,
              List.of(new ImagePoint(x, y), new ImagePoint(x + RADIUS, y)));
      findings.add(finding(i, circle));
    }
    report(folder, StudyObjects.of(images), findings);
  }

  /// Writes a segmentation with a ball for each finding, and a report that names its segments.
  void writeSegments(Path folder) throws IOException {
    Files.createDirectories(folder);
    var identity =
        SegmentationIdentity.inNewSeries(
            801, "Benchmark segments", "SEGMENTS", LocalDateTime.ofInstant(AT, ZoneOffset.UTC));
    var writer = new SegmentationWriter(identity, EQUIPMENT, images).segmentsOverlap(false);
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < count; i++) {
      int finding = i;
      writer.add(
          Segment.automatic(
              i + 1,
              label(i),
              ABNORMAL,
              NODULE,
              ALGORITHM,
              uids.get(i),
              uids.get(i),
              new Rgb(255, 176, 0)),
          source -> Math.abs(source - slice(finding)) <= REACH ? disk(finding) : null);
    }
    var segmentation = writer.binary();
    DicomWriter.write(segmentation, folder.resolve("segmentation.dcm"));
    var uid = segmentation.data().getString(Tag.SOP_INSTANCE_UID, "");
    for (int i = 0; i < count; i++) {
      findings.add(finding(i, new Region.OfSegment(uid, i + 1)));
    }
    report(folder, StudyObjects.of(images).add(segmentation.data()), findings);
  }

  private void report(Path folder, StudyObjects objects, List<Finding> findings)
      throws IOException {
    var request =
        new ReportRequest(
            images.getFirst(),
            objects,
            findings,
            List.of(
                new Observer.Device(
                    Uid.create(), ALGORITHM.name(), ALGORITHM.manufacturer(), "Benchmark", "1")),
            EQUIPMENT,
            Uid.create(),
            802,
            "Benchmark findings",
            AT,
            new ReportStatus.Unverified(),
            null);
    int number = 0;
    for (var document : MeasurementReportWriter.write(request)) {
      DicomWriter.write(
          DicomObject.of(SrWriter.write(document), Uid.EXPLICIT_VR_LITTLE_ENDIAN),
          folder.resolve("report-" + ++number + ".dcm"));
    }
  }

  private Finding finding(int i, Region region) {
    return new Finding(
        uids.get(i),
        uids.get(i),
        Origin.AI,
        NODULE,
        label(i),
        Presence.PRESENT,
        null,
        null,
        new Score(50 + i, 100, Codes.CERTAINTY_OF_FINDING, false),
        List.of(new Measurement(Codes.DIAMETER, 2 * RADIUS, Codes.MILLIMETRE)),
        List.of(region),
        ALGORITHM,
        List.of());
  }

  private static String label(int i) {
    return "Mark " + (i + 1);
  }

  /// Spread along the body, none nearer to another than its reach.
  private int slice(int i) {
    return REACH + i * (images.size() - 2 * REACH - 1) / Math.max(1, count - 1);
  }

  private static int column(int i) {
    return 120 + i * 67 % 270;
  }

  private static int row(int i) {
    return 140 + i * 41 % 230;
  }

  private static Mask disk(int i) {
    return Mask.of(
        512,
        512,
        (x, y) -> {
          var dx = x - column(i);
          var dy = y - row(i);
          return dx * dx + dy * dy <= RADIUS * RADIUS;
        });
  }
}

package overread.dicom.sr;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.Equipment;
import overread.dicom.document.StudyObjects;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.ImagePoint;
import overread.review.finding.Laterality;
import overread.review.finding.Measurement;
import overread.review.finding.Origin;
import overread.review.finding.PatientPoint;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.finding.Score;
import overread.review.finding.Shape;
import overread.review.finding.Source;

/// A small study and findings in it, for tests of writers.
public final class SampleStudy {
  public static final String STUDY = "2.25.1001";
  public static final String SERIES = "2.25.1002";
  public static final String FRAME_OF_REFERENCE = "2.25.1003";
  public static final String SEGMENTATION = "2.25.1009";
  public static final Instant TIME = Instant.parse("2026-03-01T09:30:15Z");
  public static final Algorithm ALGORITHM = new Algorithm("Nodule demonstration", "1.2.0", "Maker");
  public static final Equipment EQUIPMENT =
      new Equipment("Maker", "Nodule demonstration", "1", "1.2.0", "2.25.77");
  public static final Observer.Device DEVICE =
      new Observer.Device("2.25.77", "Nodule demonstration", "Maker", "Nodule demonstration", "1");
  public static final CodedConcept NODULE =
      new CodedConcept("427359005", Codes.SCT, "Solitary nodule of lung");
  public static final CodedConcept LUNG = new CodedConcept("39607008", Codes.SCT, "Lung");

  private SampleStudy() {}

  public static String image(int slice) {
    return "2.25.200" + slice;
  }

  /// Three axial CT slices, 2 mm apart.
  public static List<Attributes> images() {
    List<Attributes> images = new ArrayList<>();
    for (int slice = 0; slice < 3; slice++) {
      images.add(
          common(new Attributes())
              .setString(Tag.SOP_CLASS_UID, Uid.CT_IMAGE_STORAGE)
              .setString(Tag.SOP_INSTANCE_UID, image(slice))
              .setString(Tag.SERIES_INSTANCE_UID, SERIES)
              .setString(Tag.MODALITY, "CT")
              .setString(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "AXIAL")
              .setString(Tag.FRAME_OF_REFERENCE_UID, FRAME_OF_REFERENCE)
              .setDouble(Tag.IMAGE_POSITION_PATIENT, -100, -100, slice * 2)
              .setDouble(Tag.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0)
              .setDouble(Tag.PIXEL_SPACING, 0.5, 0.5)
              .setInt(Tag.ROWS, 400)
              .setInt(Tag.COLUMNS, 400));
    }
    return images;
  }

  /// The header of a segmentation of that study.
  public static Attributes segmentation() {
    return common(new Attributes())
        .setString(Tag.SOP_CLASS_UID, Uid.SEGMENTATION_STORAGE)
        .setString(Tag.SOP_INSTANCE_UID, SEGMENTATION)
        .setString(Tag.SERIES_INSTANCE_UID, "2.25.1008")
        .setString(Tag.MODALITY, "SEG");
  }

  private static Attributes common(Attributes data) {
    return data.setString(Tag.STUDY_INSTANCE_UID, STUDY)
        .setString(Tag.PATIENT_NAME, "Müller^Änne")
        .setString(Tag.PATIENT_ID, "P1")
        .setString(Tag.PATIENT_BIRTH_DATE, "19600101")
        .setString(Tag.PATIENT_SEX, "F")
        .setString(Tag.STUDY_DATE, "20260301")
        .setString(Tag.STUDY_TIME, "090000")
        .setString(Tag.STUDY_ID, "1")
        .setString(Tag.ACCESSION_NUMBER, "A1");
  }

  public static StudyObjects objects() {
    return StudyObjects.of(images()).add(segmentation());
  }

  /// A nodule with these regions, 10.2 mm wide, scored 92.
  public static Finding nodule(String trackingUid, List<Region> regions) {
    return new Finding(
        trackingUid,
        trackingUid,
        Origin.AI,
        NODULE,
        "Nodule " + trackingUid,
        Presence.PRESENT,
        LUNG,
        Laterality.RIGHT,
        new Score(92, 100, Codes.CERTAINTY_OF_FINDING, false),
        List.of(new Measurement(Codes.DIAMETER, 10.2, Codes.MILLIMETRE)),
        regions,
        ALGORITHM,
        List.of(new Source("2.25.9999", "1.9.1")));
  }

  public static Region box() {
    return new Region.OnImage(
        image(1),
        1,
        Shape.POLYLINE,
        List.of(
            new ImagePoint(20, 20),
            new ImagePoint(30, 20),
            new ImagePoint(30, 30),
            new ImagePoint(20, 30),
            new ImagePoint(20, 20)));
  }

  public static Region segment(int number) {
    return new Region.OfSegment(SEGMENTATION, number);
  }

  public static Region point() {
    return new Region.InSpace(
        FRAME_OF_REFERENCE, Shape.POINT, List.of(new PatientPoint(-87.5, -87.5, 2)));
  }

  public static ReportRequest request(List<Finding> findings) {
    return new ReportRequest(
        images().getFirst(),
        objects(),
        findings,
        List.of(DEVICE),
        EQUIPMENT,
        "2.25.3001",
        9001,
        "Nodule candidates",
        TIME,
        new ReportStatus.Unverified(),
        null);
  }
}

package overread.service;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.data.VR;
import overread.dicom.document.Equipment;
import overread.dicom.document.StudyObjects;
import overread.dicom.pr.FindingMarks;
import overread.dicom.pr.GraphicAnnotation;
import overread.dicom.pr.GraphicLayer;
import overread.dicom.pr.GraphicObject;
import overread.dicom.pr.PresentationRequest;
import overread.dicom.pr.PresentationStateWriter;
import overread.dicom.seg.Mask;
import overread.dicom.seg.Rgb;
import overread.dicom.seg.Segment;
import overread.dicom.seg.SegmentationIdentity;
import overread.dicom.seg.SegmentationWriter;
import overread.dicom.sr.Coordinates;
import overread.dicom.sr.MeasurementReportWriter;
import overread.dicom.sr.Observer;
import overread.dicom.sr.ReportRequest;
import overread.dicom.sr.ReportStatus;
import overread.dicom.sr.SrWriter;
import overread.review.coverage.Declaration;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.ImagePoint;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.finding.Score;
import overread.review.finding.Shape;
import overread.review.finding.Source;

/// A small CT study with fixed identifiers, and AI results about it.
public final class SyntheticStudy {
  public static final String UID = "2.25.100";
  public static final String SERIES = "2.25.101";
  public static final Algorithm ALGORITHM = new Algorithm("NoduleFinder", "3.1", "Example Vendor");
  public static final String TRACKING = "2.25.777001";
  private static final Equipment VENDOR =
      new Equipment("Example Vendor", "NoduleFinder", "7", "3.1", null);
  private static final CodedConcept NODULE = new CodedConcept("27925004", "SCT", "Nodule");
  private static final CodedConcept ABNORMAL =
      new CodedConcept("49755003", "SCT", "Morphologically Abnormal Structure");
  private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
  private static final int SIZE = 16;

  private SyntheticStudy() {}

  /// SOP Instance UID of a slice, counted from 1.
  public static String slice(int number) {
    return "2.25.200" + number;
  }

  /// Headers of the slices.
  private static List<Attributes> headers(int slices) {
    List<Attributes> headers = new ArrayList<>();
    for (int number = 1; number <= slices; number++) {
      headers.add(header(number, "PAT-1"));
    }
    return headers;
  }

  private static Attributes header(int number, String patientId) {
    return new Attributes()
        .setString(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
        .setString(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "AXIAL")
        .setString(Tag.SOP_CLASS_UID, Uid.CT_IMAGE_STORAGE)
        .setString(Tag.SOP_INSTANCE_UID, slice(number))
        .setString(Tag.STUDY_DATE, "20260301")
        .setString(Tag.STUDY_TIME, "093000")
        .setString(Tag.ACCESSION_NUMBER, "ACC-1")
        .setString(Tag.MODALITY, "CT")
        .setString(Tag.MANUFACTURER, "Scanner Works")
        .setString(Tag.REFERRING_PHYSICIAN_NAME, "Referrer^Rita")
        .setString(Tag.STUDY_DESCRIPTION, "CT chest")
        .setString(Tag.SERIES_DESCRIPTION, "Lung 1 mm")
        .setString(Tag.PATIENT_NAME, "Müller^Änne")
        .setString(Tag.PATIENT_ID, patientId)
        .setString(Tag.PATIENT_BIRTH_DATE, "19600102")
        .setString(Tag.PATIENT_SEX, "F")
        .setString(Tag.STUDY_INSTANCE_UID, UID)
        .setString(Tag.SERIES_INSTANCE_UID, SERIES)
        .setString(Tag.STUDY_ID, "S1")
        .setInt(Tag.SERIES_NUMBER, 2)
        .setInt(Tag.INSTANCE_NUMBER, number)
        .setString(Tag.FRAME_OF_REFERENCE_UID, "2.25.300")
        .setDouble(Tag.IMAGE_POSITION_PATIENT, -8, -8, number)
        .setDouble(Tag.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0)
        .setDouble(Tag.PIXEL_SPACING, 1, 1)
        .setDouble(Tag.SLICE_THICKNESS, 1)
        .setInt(Tag.SAMPLES_PER_PIXEL, 1)
        .setString(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
        .setInt(Tag.ROWS, SIZE)
        .setInt(Tag.COLUMNS, SIZE)
        .setInt(Tag.BITS_ALLOCATED, 16)
        .setInt(Tag.BITS_STORED, 16)
        .setInt(Tag.HIGH_BIT, 15)
        .setInt(Tag.PIXEL_REPRESENTATION, 0)
        .setDouble(Tag.RESCALE_INTERCEPT, -1024)
        .setDouble(Tag.RESCALE_SLOPE, 1);
  }

  /// The slices, as files.
  public static List<byte[]> images(int slices) throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (int number = 1; number <= slices; number++) {
      files.add(image(number, "PAT-1"));
    }
    return files;
  }

  /// The slices again, the second with an overlay plane that an algorithm drew into it.
  public static List<byte[]> imagesWithAiOverlay(int slices) throws IOException {
    List<byte[]> files = new ArrayList<>(images(slices));
    var marks = new byte[SIZE * SIZE / 8];
    Arrays.fill(marks, (byte) 0x18);
    try (var slice = DicomReader.read(files.get(1))) {
      var data =
          slice
              .data()
              .copy()
              .setInt(Tag.OVERLAY_ROWS, SIZE)
              .setInt(Tag.OVERLAY_COLUMNS, SIZE)
              .setString(Tag.OVERLAY_DESCRIPTION, "AI nodule marks by NoduleFinder")
              .setString(Tag.OVERLAY_TYPE, "G")
              .setInt(Tag.OVERLAY_ORIGIN, 1, 1)
              .setInt(Tag.OVERLAY_BITS_ALLOCATED, 1)
              .setInt(Tag.OVERLAY_BIT_POSITION, 0)
              .setString(Tag.OVERLAY_LABEL, "AI NODULE")
              .setBytes(Tag.OVERLAY_DATA, VR.OW, marks);
      files.set(1, DicomWriter.toBytes(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN)));
    }
    return files;
  }

  /// One slice, of any patient.
  public static byte[] image(int number, String patientId) throws IOException {
    var pixels = new byte[SIZE * SIZE * 2];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i * 7 + number);
    }
    var data = header(number, patientId).setBytes(Tag.PIXEL_DATA, VR.OW, pixels);
    return DicomWriter.toBytes(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN));
  }

  /// The first slice in as many bytes of empty pixels.
  public static byte[] longImage(int bytes) throws IOException {
    var side = (int) Math.sqrt(bytes / 2.0);
    var data =
        header(1, "PAT-1")
            .setInt(Tag.ROWS, side + 1)
            .setInt(Tag.COLUMNS, side + 1)
            .setBytes(Tag.PIXEL_DATA, VR.OW, new byte[2 * (side + 1) * (side + 1)]);
    return DicomWriter.toBytes(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN));
  }

  /// The finding of the report.
  public static Finding finding() {
    return new Finding(
        TRACKING,
        TRACKING,
        Origin.AI,
        NODULE,
        "Nodule",
        Presence.PRESENT,
        null,
        null,
        new Score(82, 100, new CodedConcept("111012", "DCM", "Certainty of Finding"), false),
        List.of(),
        List.of(new Region.OnImage(slice(2), 1, Shape.POLYLINE, box())),
        ALGORITHM,
        List.of(new Source("2.25.900", "")));
  }

  private static List<ImagePoint> box() {
    return List.of(
        new ImagePoint(4, 4),
        new ImagePoint(8, 4),
        new ImagePoint(8, 8),
        new ImagePoint(4, 8),
        new ImagePoint(4, 4));
  }

  /// A finding of a reader's own.
  public static Finding own(String id) {
    return new Finding(
        id,
        id,
        Origin.PERSON,
        NODULE,
        "Nodule, mine",
        Presence.PRESENT,
        null,
        null,
        null,
        List.of(),
        List.of(new Region.OnImage(slice(1), 1, Shape.POINT, List.of(new ImagePoint(5, 5)))),
        null,
        List.of());
  }

  /// A report, a segmentation, a capture and an unexplained document, all made by AI.
  public static List<byte[]> results(int slices) throws IOException {
    var files = report(slices, null);
    var headers = headers(slices);
    var identity =
        SegmentationIdentity.inNewSeries(
            902, "AI segmentation", "NODULES", LocalDateTime.of(2026, 3, 1, 10, 0));
    var mask = Mask.of(SIZE, SIZE, (column, row) -> column > 3 && column < 8 && row > 3 && row < 8);
    var segment =
        Segment.automatic(
            1, "Nodule", ABNORMAL, NODULE, ALGORITHM, "Nodule 1", TRACKING, new Rgb(255, 0, 0));
    files.add(
        DicomWriter.toBytes(
            new SegmentationWriter(identity, VENDOR, headers)
                .add(segment, Map.of(1, mask))
                .binary()));
    files.add(bytes(capture()));
    return files;
  }

  /// The report, perhaps with what its algorithm declares about itself.
  public static List<byte[]> report(int slices, @Nullable Declaration declaration)
      throws IOException {
    List<byte[]> files = new ArrayList<>();
    var headers = headers(slices);
    var request =
        new ReportRequest(
            headers.getFirst(),
            StudyObjects.of(headers),
            List.of(finding()),
            List.of(
                new Observer.Device(
                    "2.25.555", "NoduleFinder", "Example Vendor", "NoduleFinder", null)),
            VENDOR,
            "2.25.901",
            901,
            "AI findings",
            AT,
            new ReportStatus.Unverified(),
            declaration);
    for (var document : MeasurementReportWriter.write(request)) {
      files.add(bytes(SrWriter.write(document)));
    }
    return files;
  }

  /// A presentation state of the same program: a mark of the report's finding, and another mark
  /// that tracks nothing.
  public static byte[] marks(int slices) throws IOException {
    var headers = headers(slices);
    var marks =
        new ArrayList<>(FindingMarks.of(List.of(finding()), "MARKS", StudyObjects.of(headers)));
    marks.add(
        new GraphicAnnotation(
            "MARKS",
            List.of(StudyObjects.of(headers).require(slice(1)).reference()),
            List.of(GraphicObject.of("POINT", Coordinates.planar(2, 3), null)),
            List.of(),
            List.of()));
    return bytes(
        PresentationStateWriter.write(
            new PresentationRequest(
                headers,
                "2.25.904",
                904,
                1,
                "AI marks",
                "MARKS",
                "Marks",
                "",
                VENDOR,
                AT,
                null,
                List.of(new GraphicLayer("MARKS", 1, "", null, null)),
                marks)));
  }

  private static Attributes capture() {
    return header(1, "PAT-1")
        .setString(Tag.IMAGE_TYPE, "DERIVED", "SECONDARY")
        .setString(Tag.SOP_CLASS_UID, Uid.SECONDARY_CAPTURE_IMAGE_STORAGE)
        .setString(Tag.SOP_INSTANCE_UID, "2.25.950")
        .setString(Tag.SERIES_INSTANCE_UID, "2.25.951")
        .setString(Tag.MODALITY, "OT")
        .setString(Tag.SERIES_DESCRIPTION, "AI heat map")
        .setString(Tag.MANUFACTURER, "Example Vendor")
        .setString(Tag.CONVERSION_TYPE, "WSD")
        .setInt(Tag.SERIES_NUMBER, 903)
        .setBytes(Tag.PIXEL_DATA, VR.OW, new byte[SIZE * SIZE * 2]);
  }

  private static byte[] bytes(Attributes data) throws IOException {
    return DicomWriter.toBytes(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN));
  }
}

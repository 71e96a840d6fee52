package overread.demo.result;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import overread.demo.phantom.Grid;
import overread.demo.study.CtSeriesWriter;
import overread.demo.study.DemoCatalogue;
import overread.demo.study.DemoStudy;
import overread.demo.study.DemoUid;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.Equipment;
import overread.dicom.document.StableUids;
import overread.dicom.document.StudyObjects;
import overread.dicom.image.Window;
import overread.dicom.pr.FindingMarks;
import overread.dicom.pr.GraphicLayer;
import overread.dicom.pr.PresentationRequest;
import overread.dicom.pr.PresentationStateWriter;
import overread.dicom.seg.Mask;
import overread.dicom.seg.Rgb;
import overread.dicom.seg.Segment;
import overread.dicom.seg.SegmentationIdentity;
import overread.dicom.seg.SegmentationWriter;
import overread.dicom.sr.MeasurementReportWriter;
import overread.dicom.sr.Observer;
import overread.dicom.sr.ReportRequest;
import overread.dicom.sr.ReportStatus;
import overread.dicom.sr.SrDocument;
import overread.dicom.sr.SrWriter;
import overread.review.finding.Finding;

/// Writes segmentation, measurement reports and presentation state of the vendor's run. The same
/// bytes in every run.
public final class VendorResults {
  private static final String KEY = "holloway current/vendor/";
  private static final String DEVICE_UID = DemoUid.of(KEY + "device");
  private static final String SEGMENTATION_UID = DemoUid.of(KEY + "segmentation");
  private static final String REPORT_SERIES_UID = DemoUid.of(KEY + "report series");
  private static final String STATE_SERIES_UID = DemoUid.of(KEY + "presentation series");
  private static final String LAYER = "MARKS";
  private static final Rgb COLOUR = new Rgb(255, 176, 0);
  private static final Equipment EQUIPMENT =
      new Equipment(
          VendorFindings.ALGORITHM.manufacturer(),
          VendorFindings.ALGORITHM.name(),
          "DEMO-1",
          VendorFindings.ALGORITHM.version(),
          DEVICE_UID);
  private static final Instant CREATED =
      LocalDateTime.of(2026, 3, 9, 10, 27, 40).toInstant(ZoneOffset.UTC);

  private final DemoStudy study = DemoCatalogue.current();
  private final List<VendorMark> marks = VendorMarks.all();
  private final List<Attributes> images = new ArrayList<>();
  private final VendorFindings findings = new VendorFindings(SEGMENTATION_UID);

  private VendorResults() {
    CtSeriesWriter writer = new CtSeriesWriter(study);
    for (int i = 0; i < study.slices(); i++) {
      images.add(writer.header(i));
    }
  }

  /// The objects by file name.
  public static Map<String, DicomObject> write() {
    return new VendorResults().objects();
  }

  /// The tracking UID of a mark.
  public static String trackingUid(VendorMark mark) {
    return DemoUid.of(KEY + "mark " + mark.number());
  }

  /// The pixels of a mark on a slice of the study.
  ///
  /// @param index 0 is the highest slice
  public static Mask mask(DemoStudy study, VendorMark mark, int index) {
    Grid grid = study.grid();
    double dz = study.z(index) - mark.centre().z();
    double square = mark.diameter() * mark.diameter() / 4 - dz * dz;
    return Mask.of(
        grid.size(),
        grid.size(),
        (column, row) -> {
          double dx = grid.x(column) - mark.centre().x();
          double dy = grid.y(row) - mark.centre().y();
          return dx * dx + dy * dy <= square;
        });
  }

  private Map<String, DicomObject> objects() {
    Map<String, DicomObject> objects = new HashMap<>();
    DicomObject segmentation = segmentation();
    objects.put("segmentation.dcm", segmentation);
    Set<String> known = known(segmentation.data());
    List<SrDocument> reports = MeasurementReportWriter.write(reports(segmentation.data()));
    for (int i = 0; i < reports.size(); i++) {
      objects.put(
          "report-" + (i + 1) + ".dcm",
          settled(SrWriter.write(reports.get(i)), known, "report " + i));
    }
    objects.put(
        "presentation-state.dcm",
        settled(PresentationStateWriter.write(presentation()), known, "presentation state"));
    return objects;
  }

  private static DicomObject settled(Attributes data, Set<String> known, String name) {
    return DicomObject.of(
        StableUids.settle(data, known, KEY + name), Uid.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  private DicomObject segmentation() {
    SegmentationWriter writer =
        new SegmentationWriter(
                new SegmentationIdentity(
                    SEGMENTATION_UID,
                    DemoUid.of(KEY + "segmentation series"),
                    DemoUid.of(KEY + "dimensions"),
                    801,
                    1,
                    "Lung nodules",
                    "NODULES",
                    "Lung nodules",
                    "",
                    LocalDateTime.ofInstant(CREATED, ZoneOffset.UTC)),
                EQUIPMENT,
                images)
            .segmentsOverlap(false);
    for (VendorMark mark : marks) {
      writer.add(
          Segment.automatic(
              mark.number(),
              mark.label(),
              VendorFindings.ABNORMAL_STRUCTURE,
              VendorFindings.NODULE_SHAPE,
              VendorFindings.ALGORITHM,
              mark.label(),
              trackingUid(mark),
              COLOUR),
          index -> mask(study, mark, index));
    }
    return writer.binary();
  }

  private ReportRequest reports(Attributes segmentation) {
    return new ReportRequest(
        images.getFirst(),
        StudyObjects.of(images).add(segmentation),
        marks.stream().map(findings::segmented).toList(),
        List.of(
            new Observer.Device(
                DEVICE_UID,
                VendorFindings.ALGORITHM.name(),
                VendorFindings.ALGORITHM.manufacturer(),
                VendorFindings.ALGORITHM.name(),
                "DEMO-1")),
        EQUIPMENT,
        REPORT_SERIES_UID,
        802,
        "Lung nodule findings",
        CREATED,
        new ReportStatus.Unverified(),
        VendorFindings.declaration());
  }

  private PresentationRequest presentation() {
    List<Finding> drawn = marks.stream().map(mark -> findings.circled(study, mark)).toList();
    return new PresentationRequest(
        images,
        STATE_SERIES_UID,
        803,
        1,
        "Lung nodule marks",
        "NODULES",
        "Circles round lung nodules",
        "",
        EQUIPMENT,
        CREATED,
        Window.of(-600, 1500),
        List.of(new GraphicLayer(LAYER, 1, "Lung nodules", null, COLOUR)),
        FindingMarks.of(drawn, LAYER, StudyObjects.of(images)));
  }

  private Set<String> known(Attributes segmentation) {
    Set<String> known =
        new HashSet<>(
            Set.of(
                DEVICE_UID,
                SEGMENTATION_UID,
                REPORT_SERIES_UID,
                STATE_SERIES_UID,
                study.studyUid(),
                study.seriesUid(),
                study.frameOfReferenceUid(),
                segmentation.getString(Tag.SERIES_INSTANCE_UID, "")));
    marks.forEach(mark -> known.add(trackingUid(mark)));
    images.forEach(image -> known.add(image.getString(Tag.SOP_INSTANCE_UID, "")));
    return known;
  }
}

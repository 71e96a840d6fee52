package overread.inference.result;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.Equipment;
import overread.dicom.document.StableUids;
import overread.dicom.document.StudyObjects;
import overread.dicom.geometry.ImagePlane;
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
import overread.inference.nodule.Candidate;
import overread.inference.nodule.Detection;
import overread.inference.nodule.Region.RegionSlice;
import overread.inference.study.CtStudy;
import overread.review.finding.Finding;
import overread.review.finding.Laterality;

/// Writes candidates as a segmentation, one segment for each, and as measurement reports that refer
/// to the segments.
///
/// Every UID is derived from the images and the algorithm's version, and the time is that of the
/// study, so that running again gives the same bytes and storing again changes nothing.
public final class ResultWriter {
  private static final String SERIES_DESCRIPTION = "Nodule candidates, demonstration only";
  private static final Rgb COLOUR = new Rgb(255, 176, 0);
  private static final Equipment EQUIPMENT =
      new Equipment(
          DemonstrationAlgorithm.ALGORITHM.manufacturer(),
          DemonstrationAlgorithm.ALGORITHM.name(),
          "none",
          DemonstrationAlgorithm.ALGORITHM.version(),
          DemonstrationAlgorithm.DEVICE_UID);

  private final CtStudy study;
  private final Detection detection;
  private final Attributes first;
  private final String run;
  private final Instant time;

  private ResultWriter(CtStudy study, Detection detection) {
    this.study = study;
    this.detection = detection;
    first = study.headers().getFirst();
    StringBuilder name = new StringBuilder(DemonstrationAlgorithm.ALGORITHM.badge());
    for (Attributes header : study.headers()) {
      name.append('/').append(header.getString(Tag.SOP_INSTANCE_UID, ""));
    }
    run = StableUids.of(name.toString());
    time = time(first);
  }

  /// The objects to be stored: a segmentation where there are candidates, and the reports.
  public static RunResults write(CtStudy study, Detection detection) {
    return new ResultWriter(study, detection).write();
  }

  private RunResults write() {
    List<DicomObject> objects = new ArrayList<>();
    StudyObjects referred = StudyObjects.of(study.headers());
    List<Finding> findings = new ArrayList<>();
    CandidateFindings wording = new CandidateFindings(uid("segmentation"));
    if (detection.candidates().isEmpty()) {
      findings.add(wording.none(uid("none")));
    } else {
      DicomObject segmentation = segmentation();
      objects.add(segmentation);
      referred.add(segmentation.data());
      for (int i = 0; i < detection.candidates().size(); i++) {
        Candidate candidate = detection.candidates().get(i);
        findings.add(wording.of(candidate, i + 1, trackingUid(i + 1), side(candidate)));
      }
    }
    List<SrDocument> documents = MeasurementReportWriter.write(request(referred, findings));
    for (int i = 0; i < documents.size(); i++) {
      Attributes report =
          StableUids.settle(
              SrWriter.write(documents.get(i)), knownUids(objects), run + "/report/" + i);
      objects.add(DicomObject.of(report, Uid.EXPLICIT_VR_LITTLE_ENDIAN));
    }
    return new RunResults(objects);
  }

  private ReportRequest request(StudyObjects referred, List<Finding> findings) {
    return new ReportRequest(
        first,
        referred,
        findings,
        List.of(
            new Observer.Device(
                DemonstrationAlgorithm.DEVICE_UID,
                DemonstrationAlgorithm.ALGORITHM.name(),
                DemonstrationAlgorithm.ALGORITHM.manufacturer(),
                DemonstrationAlgorithm.ALGORITHM.name(),
                null)),
        EQUIPMENT,
        uid("report series"),
        902,
        SERIES_DESCRIPTION,
        time,
        new ReportStatus.Unverified(),
        DemonstrationAlgorithm.declaration());
  }

  private DicomObject segmentation() {
    SegmentationIdentity identity =
        new SegmentationIdentity(
            uid("segmentation"),
            uid("segmentation series"),
            uid("dimensions"),
            901,
            1,
            SERIES_DESCRIPTION,
            "NODULES",
            DemonstrationAlgorithm.NOTICE,
            "",
            LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    SegmentationWriter writer =
        new SegmentationWriter(identity, EQUIPMENT, study.headers()).segmentsOverlap(false);
    for (int i = 0; i < detection.candidates().size(); i++) {
      Candidate candidate = detection.candidates().get(i);
      writer.add(segment(candidate, i + 1), masks(candidate));
    }
    return writer.binary();
  }

  private Segment segment(Candidate candidate, int number) {
    Segment plain =
        Segment.automatic(
            number,
            CandidateFindings.label(number),
            CandidateFindings.ABNORMAL_STRUCTURE,
            CandidateFindings.NODULE_SHAPE,
            DemonstrationAlgorithm.ALGORITHM,
            CandidateFindings.label(number),
            trackingUid(number),
            COLOUR);
    return new Segment(
        plain.number(),
        plain.label(),
        "Score " + Math.round(candidate.score().value()) + ": " + candidate.score().words(),
        plain.category(),
        plain.type(),
        plain.typeModifiers(),
        CandidateFindings.LUNG,
        side(candidate),
        plain.algorithmType(),
        plain.algorithmName(),
        plain.algorithm(),
        plain.trackingId(),
        plain.trackingUid(),
        plain.colour());
  }

  private Map<Integer, Mask> masks(Candidate candidate) {
    Map<Integer, Mask> masks = new HashMap<>();
    for (RegionSlice slice : candidate.region().slices()) {
      masks.put(
          slice.slice(), Mask.of(study.volume().columns(), study.volume().rows(), slice.pixels()));
    }
    return masks;
  }

  /// Side of the body, by the middle between the outer edges of the lungs.
  private Laterality side(Candidate candidate) {
    ImagePlane plane = ImagePlane.of(first).orElseThrow();
    double middle = plane.toPatient(detection.middleColumn() + 0.5, candidate.y() + 0.5).x();
    double x = plane.toPatient(candidate.x() + 0.5, candidate.y() + 0.5).x();
    return x < middle ? Laterality.RIGHT : Laterality.LEFT;
  }

  private String trackingUid(int number) {
    return uid("candidate " + number);
  }

  private String uid(String what) {
    return StableUids.of(run + "/" + what);
  }

  /// UIDs in the reports that are not made up by their writer.
  private Set<String> knownUids(List<DicomObject> objects) {
    Set<String> known = new HashSet<>();
    known.add(DemonstrationAlgorithm.DEVICE_UID);
    known.add(uid("report series"));
    known.add(uid("none"));
    for (int i = 1; i <= detection.candidates().size(); i++) {
      known.add(trackingUid(i));
    }
    List<Attributes> referred = new ArrayList<>(study.headers());
    objects.forEach(object -> referred.add(object.data()));
    for (Attributes header : referred) {
      for (int tag :
          new int[] {
            Tag.STUDY_INSTANCE_UID,
            Tag.SERIES_INSTANCE_UID,
            Tag.SOP_INSTANCE_UID,
            Tag.FRAME_OF_REFERENCE_UID
          }) {
        known.add(header.getString(tag, ""));
      }
    }
    return known;
  }

  /// Date and time of the study; midnight or 1900 where it has none.
  private static Instant time(Attributes image) {
    String date = image.getString(Tag.STUDY_DATE, "");
    String clock = image.getString(Tag.STUDY_TIME, "");
    String seconds = (clock + "000000").substring(0, 6);
    try {
      return LocalDateTime.parse(date + seconds, DateTimeFormatter.ofPattern("yyyyMMddHHmmss"))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException noDate) {
      return LocalDateTime.of(1900, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
    }
  }
}

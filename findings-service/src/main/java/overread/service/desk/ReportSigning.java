package overread.service.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.Equipment;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.LocatedReference;
import overread.dicom.document.StudyObjects;
import overread.dicom.sr.AssessmentRequest;
import overread.dicom.sr.AssessmentWriter;
import overread.dicom.sr.Observer;
import overread.dicom.sr.ReportStatus;
import overread.dicom.sr.SrDocument;
import overread.dicom.sr.SrWriter;
import overread.review.finding.Finding;
import overread.review.finding.Region;
import overread.review.reading.Reading;
import overread.review.verdict.ReviewedFinding;
import overread.service.archive.Archive;
import overread.service.archive.ArchivedInstance;
import overread.service.archive.HeaderJson;
import overread.service.intake.Intake;
import overread.service.intake.RefusedException;
import overread.service.projection.Sights;
import overread.service.reading.Moves;
import overread.service.session.User;
import overread.wire.ResultObject;

/// Writes the assessment of the findings and the findings that stand as structured reports (TID
/// 1500) into the archive, in the transaction of the signature.
public final class ReportSigning implements Signing {
  private static final String VERSION = "0.1.0";
  private static final String ORGANIZATION = "Demonstration";
  private static final String DEVICE_UID = "2.25.160303424961254310117513279361204962273";
  private static final Equipment EQUIPMENT =
      new Equipment("Overread", "Overread workstation", "1", VERSION, null);
  private static final Observer.Device WORKSTATION =
      new Observer.Device(
          DEVICE_UID, "Overread workstation", "Overread", "Overread workstation", "1");

  private final Archive archive;
  private final Sights sights;
  private final Intake intake;
  private final Moves moves;

  public ReportSigning(Archive archive, Sights sights, Intake intake, Moves moves) {
    this.archive = archive;
    this.sights = sights;
    this.intake = intake;
    this.moves = moves;
  }

  @Override
  public List<ResultObject> write(
      Handle handle, User user, Reading signed, List<ReviewedFinding> findings) throws IOException {
    var studyUid = signed.studyUid();
    var objects = objects(handle, user, studyUid);
    var request =
        new AssessmentRequest(
            study(handle, studyUid),
            objects,
            findings.stream().map(finding -> placeable(finding, objects)).toList(),
            new Observer.Person(user.dicomName(), user.name(), ORGANIZATION, null, null),
            WORKSTATION,
            EQUIPMENT,
            Uid.create(),
            Uid.create(),
            signedAt(signed),
            user.role().verifies()
                ? new ReportStatus.Verified(user.dicomName(), ORGANIZATION)
                : new ReportStatus.Preliminary(),
            replaced(handle, user, studyUid));
    List<SrDocument> documents = new ArrayList<>();
    documents.add(AssessmentWriter.assessment(request));
    documents.addAll(AssessmentWriter.verifiedFindings(request));
    return store(handle, user, studyUid, documents);
  }

  private List<ResultObject> store(
      Handle handle, User user, String studyUid, List<SrDocument> documents) throws IOException {
    List<byte[]> files = new ArrayList<>();
    List<ResultObject> written = new ArrayList<>();
    for (var document : documents) {
      var data = SrWriter.write(document);
      files.add(DicomWriter.toBytes(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN)));
      written.add(
          new ResultObject(
              data.getString(Tag.SERIES_INSTANCE_UID, ""),
              data.getString(Tag.SOP_INSTANCE_UID, ""),
              data.getString(Tag.SOP_CLASS_UID, ""),
              data.getString(Tag.MODALITY, "")));
    }
    try {
      intake.storeWritten(handle, user.name(), studyUid, files);
    } catch (RefusedException own) {
      throw new IllegalStateException(
          "A report of our own can't be archived: it " + own.reason(), own);
    }
    return written;
  }

  private static Instant signedAt(Reading signed) {
    var at = signed.signedAt();
    return at == null ? signed.openedAt() : at;
  }

  /// Patient and study as the acquired images tell them.
  private Attributes study(Handle handle, String studyUid) {
    return archive.instances(handle, studyUid).stream()
        .filter(instance -> instance.provenance().acquired())
        .findFirst()
        .flatMap(instance -> archive.metadata(handle, instance.sopUid()))
        .map(HeaderJson::parse)
        .orElseThrow(() -> new IllegalStateException("The study has no images."));
  }

  /// What the reader could see: images and results, but nobody's reports.
  private StudyObjects objects(Handle handle, User user, String studyUid) {
    var sight = sights.ofStudy(handle, user, studyUid);
    var modality = archive.modality(handle, studyUid);
    var objects = new StudyObjects();
    for (var instance : archive.instances(handle, studyUid)) {
      if (instance.provenance().author() == null
          && sight.sees(studyUid, modality, instance.provenance())) {
        objects.add(header(instance));
      }
    }
    return objects;
  }

  private static Attributes header(ArchivedInstance instance) {
    return new Attributes()
        .setString(Tag.STUDY_INSTANCE_UID, instance.studyUid())
        .setString(Tag.SERIES_INSTANCE_UID, instance.seriesUid())
        .setString(Tag.SOP_CLASS_UID, instance.sopClass())
        .setString(Tag.SOP_INSTANCE_UID, instance.sopUid())
        .setString(Tag.MODALITY, instance.modality());
  }

  /// The finding without regions on objects that are not in the archive: a report must not refer to
  /// them.
  private static ReviewedFinding placeable(ReviewedFinding reviewed, StudyObjects objects) {
    return new ReviewedFinding(
        placeable(reviewed.original(), objects),
        placeable(reviewed.current(), objects),
        reviewed.state(),
        reviewed.last());
  }

  private static Finding placeable(Finding finding, StudyObjects objects) {
    var regions = finding.regions().stream().filter(region -> isThere(region, objects)).toList();
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
        finding.measurements(),
        regions,
        finding.algorithm(),
        finding.sources());
  }

  private static boolean isThere(Region region, StudyObjects objects) {
    return switch (region) {
      case Region.OnImage drawn -> objects.find(drawn.sopInstanceUid()).isPresent();
      case Region.OfSegment segment -> objects.find(segment.segmentationUid()).isPresent();
      case Region.InSpace _ -> true;
    };
  }

  /// The assessment that this one amends.
  private @Nullable LocatedReference replaced(Handle handle, User user, String studyUid) {
    return moves
        .lastWritten(handle, studyUid, user.name())
        .map(before ->
            new LocatedReference(
                studyUid,
                before.seriesInstanceUid(),
                InstanceReference.of(before.sopClassUid(), before.sopInstanceUid())))
        .orElse(null);
  }
}

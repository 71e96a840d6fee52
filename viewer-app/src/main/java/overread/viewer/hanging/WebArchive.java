package overread.viewer.hanging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import overread.client.dicomweb.DicomWebClient;
import overread.client.dicomweb.FrameCache;
import overread.dicom.ai.AiClassifier;
import overread.dicom.ai.AlgorithmRegistry;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.pr.PresentationKind;
import overread.dicom.pr.PresentationState;
import overread.viewer.image.WebFrames;
import overread.wire.WorklistRow;

/// Images over DICOMweb.
public final class WebArchive implements ImageArchive {
  /// Modalities of objects that hold no acquired image.
  private static final Set<String> RESULTS =
      Set.of("SEG", "SR", "PR", "KO", "DOC", "REG", "RTSTRUCT", "RTPLAN", "RTDOSE", "FID", "RWV");

  private static final int PRIORS = 1;
  private final DicomWebClient archive;
  private final FrameCache cache;

  public WebArchive(DicomWebClient archive, FrameCache cache) {
    this.archive = archive;
    this.cache = cache;
  }

  @Override
  public List<Series> series(String studyUid) throws IOException {
    var found = new ArrayList<Series>();
    for (var each : archive.series(studyUid)) {
      var modality = each.getString(Tag.MODALITY, "");
      if (!RESULTS.contains(modality)) {
        var uid = each.getString(Tag.SERIES_INSTANCE_UID, "");
        var frames = WebFrames.open(archive, cache, studyUid, uid);
        if (frames.headers().stream().anyMatch(header -> header.contains(Tag.ROWS))) {
          found.add(
              new Series(
                  studyUid,
                  uid,
                  each.getInt(Tag.SERIES_NUMBER, number(frames.headers())),
                  modality,
                  each.getString(Tag.SERIES_DESCRIPTION, description(frames.headers())),
                  frames));
        }
      }
    }
    found.sort(Comparator.comparingInt(Series::number));
    return found;
  }

  @Override
  public List<State> states(String studyUid) throws IOException {
    var states = new ArrayList<State>();
    for (var each : archive.series(studyUid)) {
      if (each.getString(Tag.MODALITY, "").equals("PR")) {
        var series = each.getString(Tag.SERIES_INSTANCE_UID, "");
        for (var instance : archive.instances(studyUid, series)) {
          var uid = instance.getString(Tag.SOP_INSTANCE_UID, "");
          var data = archive.object(studyUid, series, uid).data();
          if (PresentationKind.of(data.getString(Tag.SOP_CLASS_UID, "")) != PresentationKind.NONE) {
            states.add(new State(PresentationState.read(data), ofAlgorithm(data)));
          }
        }
      }
    }
    return states;
  }

  private static boolean ofAlgorithm(Attributes data) {
    var origin = AiClassifier.classify(data, AlgorithmRegistry.empty());
    return origin.derivedFromAi()
        || switch (origin.verdict()) {
          case AI, PROBABLE_AI, MIXED -> true;
          case HUMAN, UNKNOWN, NONE -> false;
        };
  }

  @Override
  public List<String> earlier(WorklistRow row) throws IOException {
    var date = row.studyDate();
    if (date == null || row.patientId().isBlank()) {
      return List.of();
    }
    return archive.studies(Map.of("PatientID", row.patientId())).stream()
        .filter(study -> !study.getString(Tag.STUDY_INSTANCE_UID, "").equals(row.studyUid()))
        .filter(study -> study.getString(Tag.PATIENT_ID, "").equals(row.patientId()))
        .filter(study -> isBefore(study, date.toString().replace("-", "")))
        .sorted(
            Comparator.comparing((Attributes study) -> study.getString(Tag.STUDY_DATE, ""))
                .reversed())
        .limit(PRIORS)
        .map(study -> study.getString(Tag.STUDY_INSTANCE_UID, ""))
        .toList();
  }

  private static boolean isBefore(Attributes study, String date) {
    var other = study.getString(Tag.STUDY_DATE, "");
    return !other.isBlank() && other.compareTo(date) < 0;
  }

  private static int number(List<Attributes> headers) {
    return headers.isEmpty() ? 0 : headers.getFirst().getInt(Tag.SERIES_NUMBER, 0);
  }

  private static String description(List<Attributes> headers) {
    return headers.isEmpty() ? "" : headers.getFirst().getString(Tag.SERIES_DESCRIPTION, "");
  }
}

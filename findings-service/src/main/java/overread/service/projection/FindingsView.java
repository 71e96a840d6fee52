package overread.service.projection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import overread.dicom.document.Equipment;
import overread.review.coverage.AiState;
import overread.review.coverage.Declaration;
import overread.review.finding.Algorithm;
import overread.review.finding.Finding;
import overread.review.finding.Presence;
import overread.review.verdict.ReviewedFinding;
import overread.service.analysis.Analyses;
import overread.service.analysis.Analysis;
import overread.service.analysis.Declarations;
import overread.service.archive.Archive;
import overread.service.archive.ArchivedInstance;
import overread.service.archive.HeaderJson;
import overread.service.database.Database;
import overread.service.provenance.StoredFindings;
import overread.service.provenance.StoredFindings.OfObject;
import overread.service.reading.Readings;
import overread.service.session.User;
import overread.wire.AiOverview;
import overread.wire.AlgorithmResult;
import overread.wire.ResultObject;
import overread.wire.StudyFindings;

/// The findings of a study as one user may see them, with that user's own verdicts.
public final class FindingsView {
  /// Stands for results whose maker is not named.
  private static final Algorithm UNNAMED =
      new Algorithm("unnamed algorithm", "unknown version", "");

  private static final Equipment NO_EQUIPMENT = new Equipment("", "", "", "", null);

  private final Database database;
  private final Archive archive;
  private final Sights sights;
  private final Readings readings;
  private final StoredFindings stored;
  private final Analyses analyses;
  private final Declarations declarations;

  public FindingsView(
      Database database,
      Archive archive,
      Sights sights,
      Readings readings,
      StoredFindings stored,
      Analyses analyses,
      Declarations declarations) {
    this.database = database;
    this.archive = archive;
    this.sights = sights;
    this.readings = readings;
    this.stored = stored;
    this.analyses = analyses;
    this.declarations = declarations;
  }

  /// The rail of one study.
  ///
  /// @throws NothingHereException when there is no such study for this user
  public StudyFindings findings(User user, String studyUid) {
    return database.read(handle -> findings(handle, user, studyUid));
  }

  private StudyFindings findings(Handle handle, User user, String studyUid) {
    var visible = visible(handle, user, studyUid);
    var reading = readings.find(handle, studyUid, user.name()).orElse(null);
    var ai =
        visible.sight().seesAi(studyUid, visible.modality()) ? overview(handle, visible) : null;
    return new StudyFindings(studyUid, reading, ai, reviewed(handle, user, visible));
  }

  /// Findings that this user may see, with the user's verdicts folded over them.
  public List<ReviewedFinding> reviewed(Handle handle, User user, String studyUid) {
    return reviewed(handle, user, visible(handle, user, studyUid));
  }

  private List<ReviewedFinding> reviewed(Handle handle, User user, Visible visible) {
    var shown =
        visible.findings().stream()
            .filter(finding -> finding.presence() != Presence.ABSENT)
            .sorted(Comparator.comparingDouble(Finding::rank).reversed())
            .toList();
    return ReviewedFinding.fold(shown, readings.verdicts(handle, visible.studyUid(), user.name()));
  }

  /// Refuses a study that is not there for this user.
  public void requireStudy(Handle handle, User user, String studyUid) {
    var _ = visible(handle, user, studyUid);
  }

  /// The acquired images' modality.
  public String modality(Handle handle, String studyUid) {
    return archive.modality(handle, studyUid);
  }

  /// What of a study this user may see.
  private record Visible(
      String studyUid,
      String modality,
      Sight sight,
      Runs runs,
      List<OfObject> stored,
      List<Finding> findings) {}

  private Visible visible(Handle handle, User user, String studyUid) {
    var sight = sights.ofStudy(handle, user, studyUid);
    var modality = archive.modality(handle, studyUid);
    var anySeen =
        archive.derived(handle, studyUid).stream()
            .anyMatch(instance -> sight.sees(studyUid, modality, instance.provenance()));
    if (!anySeen && !archive.hasImages(handle, studyUid)) {
      throw new NothingHereException();
    }
    var runs =
        runs(handle, studyUid).only(provenance -> sight.sees(studyUid, modality, provenance));
    var uids = runs.objects().stream().map(ArchivedInstance::sopUid).collect(Collectors.toSet());
    List<OfObject> said =
        uids.isEmpty()
            ? List.of()
            : stored.ofStudy(handle, studyUid).stream()
                .filter(object -> uids.contains(object.sopUid()))
                .toList();
    return new Visible(studyUid, modality, sight, runs, said, runs.findings(said));
  }

  private Runs runs(Handle handle, String studyUid) {
    var derived =
        archive.derived(handle, studyUid).stream()
            .filter(instance -> instance.provenance().madeByAi())
            .toList();
    Map<String, Equipment> equipment = new HashMap<>();
    if (derived.stream().anyMatch(instance -> instance.provenance().algorithm() == null)) {
      archive
          .series(handle, studyUid)
          .forEach(series ->
              equipment.put(
                  series.seriesUid(), Equipment.read(HeaderJson.parse(series.attributes()))));
    }
    return Runs.of(derived, instance -> equipment.getOrDefault(instance.seriesUid(), NO_EQUIPMENT));
  }

  /// How far AI is with a study, for a user who may know.
  AiState aiState(Handle handle, User user, String studyUid, @Nullable Analysis analysis) {
    return state(
        Optional.ofNullable(analysis), !visible(handle, user, studyUid).runs().objects().isEmpty());
  }

  private AiOverview overview(Handle handle, Visible visible) {
    var analysis = analyses.find(handle, visible.studyUid());
    var results = results(handle, visible, analysis);
    var reason = analysis.map(Analysis::reason).orElse(null);
    return new AiOverview(state(analysis, !visible.runs().objects().isEmpty()), reason, results);
  }

  static AiState state(Optional<Analysis> analysis, boolean anyResult) {
    var state = analysis.map(Analysis::state).orElse(null);
    if (state == Analysis.State.WAITING || state == Analysis.State.RUNNING) {
      return AiState.WAITING;
    }
    if (anyResult || state == Analysis.State.COMPLETED) {
      return AiState.READY;
    }
    return switch (state) {
      case FAILED -> AiState.FAILED;
      case TIMED_OUT -> AiState.TIMED_OUT;
      case null, default -> AiState.NOT_APPLICABLE;
    };
  }

  private List<AlgorithmResult> results(
      Handle handle, Visible visible, Optional<Analysis> analysis) {
    Map<Algorithm, List<ArchivedInstance>> runs = new LinkedHashMap<>();
    for (var instance : visible.runs().objects()) {
      var algorithm = visible.runs().maker(instance);
      runs.computeIfAbsent(algorithm == null ? UNNAMED : algorithm, _ -> new ArrayList<>())
          .add(instance);
    }
    if (analysis.isPresent()) {
      declarations.all(handle).stream()
          .map(Declaration::algorithm)
          .forEach(algorithm -> runs.computeIfAbsent(algorithm, _ -> new ArrayList<>()));
    }
    List<AlgorithmResult> results = new ArrayList<>();
    runs.forEach(
        (algorithm, objects) -> results.add(result(handle, visible, algorithm, objects, analysis)));
    return results;
  }

  private AlgorithmResult result(
      Handle handle,
      Visible visible,
      Algorithm algorithm,
      List<ArchivedInstance> objects,
      Optional<Analysis> analysis) {
    var declaration =
        declarations
            .find(handle, algorithm)
            .or(() -> Runs.declared(visible.stored(), algorithm))
            .orElse(null);
    var findings =
        visible.findings().stream().filter(finding -> madeBy(finding, algorithm)).toList();
    return new AlgorithmResult(
        algorithm,
        declaration,
        visible.sight().decide(visible.studyUid(), visible.modality(), algorithm),
        Coverage.of(algorithm, declaration, findings, !objects.isEmpty(), analysis),
        objects.stream().map(FindingsView::resultObject).toList(),
        receivedAt(objects));
  }

  private static boolean madeBy(Finding finding, Algorithm algorithm) {
    var maker = finding.algorithm();
    return maker == null ? algorithm.equals(UNNAMED) : maker.equals(algorithm);
  }

  private static ResultObject resultObject(ArchivedInstance instance) {
    return new ResultObject(
        instance.seriesUid(), instance.sopUid(), instance.sopClass(), instance.modality());
  }

  private static @Nullable Instant receivedAt(List<ArchivedInstance> objects) {
    return objects.stream()
        .map(ArchivedInstance::storedAt)
        .max(Long::compare)
        .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
        .orElse(null);
  }
}

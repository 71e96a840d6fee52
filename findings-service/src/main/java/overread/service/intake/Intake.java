package overread.service.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import overread.service.analysis.Analyses;
import overread.service.analysis.Analysis;
import overread.service.archive.Archive;
import overread.service.archive.ArchivedInstance;
import overread.service.database.Database;
import overread.service.event.NoticeBoard;
import overread.service.ledger.Ledger;
import overread.service.ledger.LedgerEvent;
import overread.service.projection.Sights;
import overread.service.provenance.Classifier;
import overread.service.provenance.StoredFindings;
import overread.service.session.User;
import overread.wire.StudyEvent;

/// Takes objects into the archive: received, examined, classified, made durable, indexed and
/// recorded in the ledger, and told to those who may know.
public final class Intake {
  private final Database database;
  private final Archive archive;
  private final Ledger ledger;
  private final NoticeBoard board;
  private final Sights sights;
  private final StoredFindings findings;
  private final Analyses analyses;
  private final Classifier classifier;
  private final Clock clock;
  private final Duration settle;

  /// @param settle how long a study must rest before it is analysed
  public Intake(
      Database database,
      Archive archive,
      Ledger ledger,
      NoticeBoard board,
      Sights sights,
      StoredFindings findings,
      Analyses analyses,
      Classifier classifier,
      Clock clock,
      Duration settle) {
    this.database = database;
    this.archive = archive;
    this.ledger = ledger;
    this.board = board;
    this.sights = sights;
    this.findings = findings;
    this.analyses = analyses;
    this.classifier = classifier;
    this.clock = clock;
    this.settle = settle;
  }

  /// A request's or an import's worth of objects. Nothing is acknowledged before [#commit].
  public final class Batch implements AutoCloseable {
    private final User actor;
    private final @Nullable String studyUid;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<StoredObject> refused = new ArrayList<>();

    private Batch(User actor, @Nullable String studyUid) {
      this.actor = actor;
      this.studyUid = studyUid;
    }

    /// Receives one object to the end of its stream. A refused one is told of by [#commit].
    public void add(InputStream in) throws IOException {
      var arrival = archive.receive(in);
      try {
        var candidate = Candidate.of(arrival, classifier, actor.name(), null, clock.instant());
        if (studyUid != null && !studyUid.equals(candidate.instance().studyUid())) {
          throw new RefusedException(
              "belongs to another study than the one it was sent to", 0xA900);
        }
        candidates.add(candidate);
      } catch (RefusedException reason) {
        arrival.discard();
        refused.add(StoredObject.refused(reason));
      } catch (IOException | RuntimeException failure) {
        arrival.discard();
        throw failure;
      }
    }

    /// How many objects wait for [#commit].
    public int size() {
      return candidates.size();
    }

    /// Makes everything durable and tells what became of each object.
    public List<StoredObject> commit() throws IOException {
      var outcomes = new ArrayList<>(refused);
      refused.clear();
      for (var candidate : candidates) {
        archive.keep(candidate.arrival());
      }
      var waiting = List.copyOf(candidates);
      candidates.clear();
      if (!waiting.isEmpty()) {
        outcomes.addAll(
            database.write(handle ->
                store(handle, actor.name(), waiting, actor.kind() != User.Kind.INFERENCE)));
      }
      return outcomes;
    }

    @Override
    public void close() throws IOException {
      for (var candidate : candidates) {
        candidate.arrival().discard();
      }
      candidates.clear();
    }
  }

  /// Begins a batch of objects that `actor` sends.
  public Batch begin(User actor) {
    return new Batch(actor, null);
  }

  /// Begins a batch of objects of which only those of one study, if one is named, are taken.
  public Batch begin(User actor, @Nullable String studyUid) {
    return new Batch(actor, studyUid);
  }

  /// Stores, in the transaction of the signature, what a signed reading wrote.
  ///
  /// @throws RefusedException when an object can't be archived, which would be our own mistake
  public void storeWritten(Handle handle, String reader, String studyUid, List<byte[]> objects)
      throws IOException, RefusedException {
    List<String> written = new ArrayList<>();
    for (var bytes : objects) {
      var arrival = archive.receive(new java.io.ByteArrayInputStream(bytes));
      var candidate = Candidate.of(arrival, classifier, reader, reader, clock.instant());
      archive.keep(arrival);
      archive.add(
          handle,
          candidate.instance(),
          candidate.series(),
          candidate.patientId(),
          candidate.metadata());
      written.add(candidate.instance().sopUid());
    }
    ledger.append(handle, reader, new LedgerEvent.ReportWritten(studyUid, written));
  }

  private List<StoredObject> store(
      Handle handle, String actor, List<Candidate> candidates, boolean analyse) {
    List<StoredObject> outcomes = new ArrayList<>();
    Map<String, List<Candidate>> byStudy = new LinkedHashMap<>();
    for (var candidate : candidates) {
      var outcome = store(handle, candidate);
      outcomes.add(outcome);
      if (outcome.outcome() == StoredObject.Outcome.STORED) {
        byStudy
            .computeIfAbsent(candidate.instance().studyUid(), _ -> new ArrayList<>())
            .add(candidate);
      }
    }
    byStudy.forEach((studyUid, stored) -> record(handle, actor, studyUid, stored, analyse));
    return outcomes;
  }

  private StoredObject store(Handle handle, Candidate candidate) {
    var instance = candidate.instance();
    var known = archive.instance(handle, instance.sopUid());
    if (known.isPresent()) {
      return known.get().content().equals(instance.content())
          ? outcome(instance, StoredObject.Outcome.ALREADY_THERE, null, 0)
          : outcome(
              instance,
              StoredObject.Outcome.REFUSED,
              "has the identity of an object that is stored already with other content",
              0x0111);
    }
    var patient = archive.patient(handle, instance.studyUid()).orElse("");
    if (!patient.isEmpty()
        && !candidate.patientId().isEmpty()
        && !patient.equals(candidate.patientId())) {
      return outcome(
          instance,
          StoredObject.Outcome.REFUSED,
          anotherPatient(candidate.patientId(), patient),
          0xA900);
    }
    archive.add(handle, instance, candidate.series(), candidate.patientId(), candidate.metadata());
    var says = candidate.findings();
    if (says != null) {
      findings.save(handle, instance.studyUid(), says);
    }
    return outcome(instance, StoredObject.Outcome.STORED, null, 0);
  }

  static String anotherPatient(String here, String there) {
    return "belongs to patient " + here + ", but its study to patient " + there;
  }

  private static StoredObject outcome(
      ArchivedInstance instance,
      StoredObject.Outcome outcome,
      @Nullable String reason,
      int failureReason) {
    return new StoredObject(
        instance.sopUid(),
        instance.sopClass(),
        instance.seriesUid(),
        instance.studyUid(),
        outcome,
        reason,
        failureReason);
  }

  private void record(
      Handle handle, String actor, String studyUid, List<Candidate> stored, boolean analyse) {
    var images =
        stored.stream().filter(candidate -> candidate.instance().provenance().acquired()).toList();
    if (!images.isEmpty()) {
      var contents =
          images.stream().map(candidate -> candidate.instance().content()).sorted().toList();
      ledger.append(handle, actor, LedgerEvent.ImagesStored.of(studyUid, contents));
      board.tell(handle, StudyEvent.WORKLIST, studyUid, _ -> true);
      if (analyse) {
        var now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        var due = now + settle.toNanos() / 1000;
        analyses.save(
            handle, new Analysis(studyUid, Analysis.State.WAITING, due, 0, 0, null, null), now);
      }
    }
    Map<String, List<Candidate>> derived = new LinkedHashMap<>();
    stored.stream()
        .filter(candidate -> !candidate.instance().provenance().acquired())
        .forEach(candidate ->
            derived.computeIfAbsent(maker(candidate), _ -> new ArrayList<>()).add(candidate));
    derived.values().forEach(run -> ledger.append(handle, actor, result(studyUid, run)));
    if (!derived.isEmpty()) {
      var modality = archive.modality(handle, studyUid);
      board.tell(
          handle,
          StudyEvent.STUDY,
          studyUid,
          user -> {
            var sight = sights.ofStudy(handle, user, studyUid);
            return derived.values().stream()
                .flatMap(List::stream)
                .anyMatch(
                    candidate -> sight.sees(studyUid, modality, candidate.instance().provenance()));
          });
    }
  }

  private static String maker(Candidate candidate) {
    var provenance = candidate.instance().provenance();
    return provenance.verdict() + " " + provenance.algorithm();
  }

  private static LedgerEvent result(String studyUid, List<Candidate> run) {
    var provenance = run.getFirst().instance().provenance();
    var algorithm = provenance.algorithm();
    return new LedgerEvent.ResultReceived(
        studyUid,
        algorithm == null ? "" : algorithm.name(),
        algorithm == null ? "" : algorithm.version(),
        provenance.verdict(),
        run.stream().map(candidate -> candidate.instance().sopUid()).toList());
  }
}

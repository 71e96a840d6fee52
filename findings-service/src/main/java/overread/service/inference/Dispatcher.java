package overread.service.inference;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import overread.service.ServiceConfiguration.Patience;
import overread.service.analysis.Analysis;
import overread.service.analysis.Analysis.State;
import overread.service.analysis.Declarations;
import overread.service.database.StorageException;
import overread.service.ledger.LedgerEvent;
import overread.service.room.Room;
import overread.wire.StudyEvent;

/// Hands studies that rest to the inference service and follows its jobs. What it knows is on the
/// disk, so it goes on after a restart; results come by STOW-RS and need no help from here.
public final class Dispatcher {
  private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());
  private static final String ACTOR = "inference-dispatcher";
  private static final Duration LATE_LOOK = Duration.ofSeconds(30);

  private final Room room;
  private final Patience patience;
  private final Clock clock;
  private final URI dicomWeb;
  private final Supplier<String> token;
  private final @Nullable InferenceClient client;
  private boolean declared;

  /// @param inference null when there is no inference service: each study then says so
  /// @param dicomWeb where the inference service fetches images and returns results
  /// @param token a fresh token of the inference service's account
  public Dispatcher(
      Room room,
      Patience patience,
      Clock clock,
      @Nullable URI inference,
      URI dicomWeb,
      Supplier<String> token) {
    this.room = room;
    this.patience = patience;
    this.clock = clock;
    this.dicomWeb = dicomWeb;
    this.token = token;
    this.client = inference == null ? null : new InferenceClient(inference);
  }

  /// Takes each analysis that is due one step further.
  public void step() {
    try {
      declare();
      for (var analysis : room.database().read(room.analyses()::open)) {
        if (analysis.dueAt() <= now()) {
          var next = next(analysis);
          room.database().change(handle -> save(handle, analysis, next));
        }
      }
    } catch (StorageException full) {
      LOG.warning(() -> "The state of analyses could not be stored: " + full.getMessage());
    }
  }

  private Analysis next(Analysis analysis) {
    var inference = client;
    if (inference == null) {
      return ended(analysis, State.FAILED, "There is no inference service.");
    }
    try {
      return analysis.state() == State.WAITING
          ? submitted(inference, analysis)
          : looked(inference, analysis);
    } catch (InferenceClient.RefusedException refused) {
      return refused(analysis, refused);
    } catch (IOException failure) {
      LOG.log(Level.FINE, "The inference service did not answer", failure);
      return retry(analysis);
    }
  }

  private Analysis submitted(InferenceClient inference, Analysis analysis)
      throws IOException, InferenceClient.RefusedException {
    var job = inference.submit(analysis.studyUid(), dicomWeb, token.get());
    var deadline = now() + micros(patience.timeout());
    var running =
        new Analysis(
            analysis.studyUid(),
            State.RUNNING,
            now(),
            deadline,
            analysis.attempts() + 1,
            job.id(),
            null);
    return followed(running, job);
  }

  private Analysis looked(InferenceClient inference, Analysis analysis)
      throws IOException, InferenceClient.RefusedException {
    var id = analysis.remoteId();
    return id == null ? waiting(analysis) : followed(analysis, inference.look(id));
  }

  private Analysis followed(Analysis analysis, InferenceClient.Job job) {
    return switch (job.state()) {
      case "COMPLETED" -> ended(analysis, State.COMPLETED, null);
      case "FAILED" ->
          ended(
              analysis,
              State.FAILED,
              job.reason().isEmpty() ? "The inference service gave no reason." : job.reason());
      default -> later(analysis);
    };
  }

  private Analysis later(Analysis analysis) {
    var late = now() > analysis.deadline();
    var pause = late ? LATE_LOOK : patience.poll();
    var state = late ? State.TIMED_OUT : analysis.state();
    var reason = late ? "No result within " + patience.timeout().toSeconds() + " s." : null;
    return new Analysis(
        analysis.studyUid(),
        state,
        now() + micros(pause),
        analysis.deadline(),
        analysis.attempts(),
        analysis.remoteId(),
        reason);
  }

  private Analysis refused(Analysis analysis, InferenceClient.RefusedException refused) {
    if (refused.status() == 404 && analysis.state() != State.WAITING) {
      return waiting(analysis); // it was restarted and has forgotten the job
    }
    var covered = refused.status() != 422;
    return ended(
        analysis, covered ? State.FAILED : State.NOT_COVERED, String.valueOf(refused.getMessage()));
  }

  private Analysis retry(Analysis analysis) {
    if (analysis.state() != State.WAITING) {
      return later(analysis);
    }
    var attempts = analysis.attempts() + 1;
    if (attempts >= patience.attempts()) {
      return new Analysis(
          analysis.studyUid(),
          State.FAILED,
          0,
          0,
          attempts,
          null,
          "The inference service can't be reached.");
    }
    var pause = micros(patience.poll()) << attempts;
    return new Analysis(analysis.studyUid(), State.WAITING, now() + pause, 0, attempts, null, null);
  }

  private Analysis waiting(Analysis analysis) {
    return analysis.attempts() >= patience.attempts()
        ? ended(
            analysis,
            State.FAILED,
            "The inference service lost the job " + analysis.attempts() + " times.")
        : new Analysis(
            analysis.studyUid(), State.WAITING, now(), 0, analysis.attempts(), null, null);
  }

  private static Analysis ended(Analysis analysis, State state, @Nullable String reason) {
    return new Analysis(
        analysis.studyUid(),
        state,
        0,
        analysis.deadline(),
        analysis.attempts(),
        analysis.remoteId(),
        reason);
  }

  private void save(Handle handle, Analysis before, Analysis after) {
    var current = room.analyses().find(handle, before.studyUid());
    if (!current.equals(java.util.Optional.of(before))) {
      return; // new images came meanwhile: the study waits again
    }
    room.analyses().save(handle, after, now());
    if (before.state() == after.state()) {
      return;
    }
    var study = after.studyUid();
    var job = after.remoteId() == null ? "" : after.remoteId();
    room.ledger()
        .append(
            handle,
            ACTOR,
            new LedgerEvent.AnalysisMoved(study, word(after.state()), job, after.attempts()),
            after.reason());
    var modality = room.archive().modality(handle, study);
    room.board()
        .tell(
            handle,
            StudyEvent.STUDY,
            study,
            user -> room.sights().ofStudy(handle, user, study).seesAi(study, modality));
  }

  private static String word(State state) {
    return switch (state) {
      case WAITING -> "waiting";
      case RUNNING -> "running";
      case COMPLETED -> "completed";
      case FAILED -> "failed";
      case TIMED_OUT -> "timed-out";
      case NOT_COVERED -> "not-covered";
    };
  }

  private void declare() {
    var inference = client;
    if (inference == null || declared) {
      return;
    }
    try {
      var declarations = inference.declarations();
      room.database()
          .change(handle -> {
            for (var declaration : declarations) {
              if (room.declarations().save(handle, declaration, now())) {
                var algorithm = declaration.algorithm();
                room.ledger()
                    .append(
                        handle,
                        ACTOR,
                        LedgerEvent.DeclarationReceived.of(
                            algorithm.name(),
                            algorithm.version(),
                            Declarations.write(declaration)));
              }
            }
          });
      declared = true;
    } catch (IOException | InferenceClient.RefusedException notNow) {
      LOG.log(Level.FINE, "The inference service declares nothing now", notNow);
    }
  }

  private long now() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1000;
  }

  /// Ends all calls.
  public void close() {
    var inference = client;
    if (inference != null) {
      inference.close();
    }
  }
}

package overread.inference.job;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import overread.dicom.document.StableUids;
import overread.inference.result.DemonstrationAlgorithm;
import overread.inference.study.UnsuitableStudyException;

/// Runs jobs one after another. The same study with the same algorithm version is the same job; one
/// that failed is tried again when it is asked for again. Jobs are forgotten when the service
/// stops, which does no harm: asking again gives the same results.
public final class JobQueue implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(JobQueue.class.getName());

  private final Analysis analysis;
  private final Map<String, JobStatus> jobs = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("inference").daemon().factory());

  public JobQueue(Analysis analysis) {
    this.analysis = analysis;
  }

  /// The job for this study: a new one, or the one there is.
  public synchronized Submission submit(JobRequest request) {
    String id =
        StableUids.of(
            DemonstrationAlgorithm.ALGORITHM.badge()
                + "/"
                + request.dicomWeb()
                + "/"
                + request.studyInstanceUid());
    JobStatus known = jobs.get(id);
    if (known != null && known.state() != JobState.FAILED) {
      return new Submission(known, false);
    }
    JobStatus queued =
        known == null
            ? new JobStatus(id, JobState.QUEUED, null, List.of())
            : known.become(JobState.QUEUED, null, List.of());
    jobs.put(id, queued);
    worker.execute(() -> run(queued, request));
    return new Submission(queued, true);
  }

  /// The job of this id.
  public Optional<JobStatus> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  private void run(JobStatus queued, JobRequest request) {
    JobStatus running = queued.become(JobState.RUNNING, null, List.of());
    jobs.put(queued.id(), running);
    try {
      List<ResultReference> stored = analysis.run(request);
      jobs.put(queued.id(), running.become(JobState.COMPLETED, null, stored));
    } catch (UnsuitableStudyException | IOException expected) {
      fail(running, String.valueOf(expected.getMessage()));
    } catch (RuntimeException | OutOfMemoryError failure) {
      LOG.log(Level.SEVERE, "Job " + queued.id() + " failed", failure);
      fail(
          running,
          failure instanceof OutOfMemoryError
              ? "The study needs more memory than the inference service has."
              : "The algorithm failed on this study; the log of the inference service has details.");
    }
  }

  private void fail(JobStatus running, String reason) {
    jobs.put(running.id(), running.become(JobState.FAILED, reason, List.of()));
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  /// @param queued whether the job was queued by this request
  public record Submission(JobStatus job, boolean queued) {}
}

package overread.inference.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.inference.job.JobQueue;
import overread.inference.job.JobRequest;
import overread.inference.job.JobStatus;

/// `POST /jobs`, `GET /jobs/{id}`, `GET /algorithms`, `GET /livez`.
public final class JobRoutes {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final JobQueue queue;

  public JobRoutes(JobQueue queue) {
    this.queue = queue;
  }

  /// Adds the routes.
  public void register(RoutesConfig routes) {
    routes.post("/jobs", this::submit);
    routes.get("/jobs/{id}", this::status);
    routes.get("/algorithms", request -> answer(request, 200, List.of(AlgorithmView.current())));
    routes.get("/livez", request -> request.result("ok"));
  }

  private void submit(Context request) {
    SubmittedJob submitted;
    try {
      submitted = JSON.readValue(request.bodyAsBytes(), SubmittedJob.class);
    } catch (java.io.IOException notJson) {
      problem(request, 400, "The body is not the JSON of a job.");
      return;
    }
    String study = submitted.studyInstanceUid();
    String dicomWeb = submitted.dicomWeb();
    if (study == null || dicomWeb == null || study.isBlank() || dicomWeb.isBlank()) {
      problem(request, 400, "A job needs studyInstanceUid and dicomWeb.");
      return;
    }
    JobQueue.Submission submission =
        queue.submit(new JobRequest(study, dicomWeb, submitted.token()));
    answer(request, submission.queued() ? 201 : 200, submission.job());
  }

  private void status(Context request) {
    Optional<JobStatus> job = queue.find(request.pathParam("id"));
    if (job.isPresent()) {
      answer(request, 200, job.get());
    } else {
      problem(request, 404, "There is no such job.");
    }
  }

  private static void problem(Context request, int status, String detail) {
    answer(request, status, Map.of("status", status, "title", detail, "detail", detail));
    request.contentType("application/problem+json");
  }

  private static void answer(Context request, int status, Object body) {
    try {
      request.status(status).contentType("application/json").result(JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The body of `POST /jobs`.
  record SubmittedJob(
      @Nullable String studyInstanceUid, @Nullable String dicomWeb, @Nullable String token) {}
}

package overread.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import overread.demo.study.CtSeriesWriter;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.inference.job.JobState;
import overread.inference.study.CtSlice;
import overread.inference.study.CtStudy;
import overread.inference.study.UnsuitableStudyException;

class InferenceServiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void fetchesTheStudyAndStoresSegmentationAndReports() throws Exception {
    String study = DemoChest.facts().studyUid();
    try (SmallArchive archive = new SmallArchive(study, "CT", files());
        InferenceService service = InferenceService.start(0)) {
      HttpResponse<String> posted = post(service, study, archive, SmallArchive.TOKEN);
      JsonNode done = finished(service, JSON.readTree(posted.body()).path("id").asText());

      assertThat(posted.statusCode()).isEqualTo(201);
      assertThat(done.path("state").asText()).isEqualTo("COMPLETED");
      assertThat(archive.stored)
          .extracting(object -> object.data().getString(Tag.MODALITY))
          .containsExactly("SEG", "SR", "SR");
      assertThat(done.path("results").findValuesAsText("sopInstanceUid"))
          .isEqualTo(
              archive.stored.stream()
                  .map(object -> object.data().getString(Tag.SOP_INSTANCE_UID, ""))
                  .toList());
      assertThat(archive.stored)
          .allMatch(object -> object.data().getString(Tag.STUDY_INSTANCE_UID, "").equals(study));
      assertThat(archive.seen.get(1))
          .isEqualTo("GET multipart/related; type=\"application/dicom\"; transfer-syntax=*");

      HttpResponse<String> again = post(service, study, archive, SmallArchive.TOKEN);
      assertThat(again.statusCode()).isEqualTo(200);
      assertThat(JSON.readTree(again.body())).isEqualTo(done);
      assertThat(archive.stored).hasSize(3);
    }
  }

  @Test
  void aStudyWithoutCtFailsWithASentence() throws Exception {
    try (SmallArchive archive = new SmallArchive("1.2", "MR", List.of());
        InferenceService service = InferenceService.start(0)) {
      assertThat(reason(service, "1.2", archive, SmallArchive.TOKEN))
          .isEqualTo("The study has no CT series.");
      assertThat(reason(service, "1.9", archive, SmallArchive.TOKEN))
          .isEqualTo("The archive has no study 1.9.");
      assertThat(reason(service, "1.2.4", archive, "wrong"))
          .isEqualTo("The archive did not list the series: HTTP 401, no token.");
    }
  }

  @Test
  void aFailedJobIsTriedAgainWhenAskedForAgain() throws Exception {
    List<String> runs = new ArrayList<>();
    try (InferenceService service =
            InferenceService.start(
                0,
                request -> {
                  runs.add(request.studyInstanceUid());
                  if (runs.size() == 1) {
                    throw new IOException("The archive is away.");
                  }
                  return List.of();
                },
                new OkHttpClient());
        SmallArchive archive = new SmallArchive("1.2", "CT", List.of())) {
      assertThat(reason(service, "1.2", archive, "")).isEqualTo("The archive is away.");
      HttpResponse<String> again = post(service, "1.2", archive, "");
      assertThat(again.statusCode()).isEqualTo(201);
      assertThat(
              finished(service, JSON.readTree(again.body()).path("id").asText())
                  .path("state")
                  .asText())
          .isEqualTo("COMPLETED");
    }
  }

  @Test
  void jobsRunOneAfterAnother() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try (InferenceService service =
            InferenceService.start(
                0,
                request -> {
                  try {
                    release.await();
                  } catch (InterruptedException e) {
                    throw new IOException(e);
                  }
                  return List.of();
                },
                new OkHttpClient());
        SmallArchive archive = new SmallArchive("1.2", "CT", List.of())) {
      post(service, "1.1", archive, "");
      String second = JSON.readTree(post(service, "1.2", archive, "").body()).path("id").asText();

      assertThat(get(service, "/jobs/" + second).path("state").asText()).isEqualTo("QUEUED");
      release.countDown();
      assertThat(finished(service, second).path("state").asText()).isEqualTo("COMPLETED");
    }
  }

  @Test
  void theDeclarationSaysThatItIsADemonstration() throws Exception {
    try (InferenceService service = InferenceService.start(0)) {
      JsonNode algorithm = get(service, "/algorithms").path(0);

      assertThat(algorithm.path("name").asText()).isEqualTo("Overread nodule demonstration");
      assertThat(algorithm.path("intendedUse").asText())
          .startsWith("Demonstration algorithm, not validated, not for clinical use.");
      assertThat(algorithm.path("abnormalities").path(0).path("sensitivity").isNull()).isTrue();
      assertThat(get(service, "/jobs/none").path("detail").asText())
          .isEqualTo("There is no such job.");
    }
  }

  @Test
  void aJobMayNotSkipAState() {
    for (JobState from : JobState.values()) {
      for (JobState to : JobState.values()) {
        boolean legal =
            List.of("QUEUED RUNNING", "RUNNING COMPLETED", "RUNNING FAILED", "FAILED QUEUED")
                .contains(from + " " + to);
        assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(legal);
      }
    }
  }

  @Test
  void refusesTooFewSlicesAndGaps() {
    List<CtSlice> slices = DemoChest.slices();

    assertThatThrownBy(() -> CtStudy.of(slices.subList(0, 12)))
        .isInstanceOf(UnsuitableStudyException.class)
        .hasMessage("The largest stack of CT slices has 12; at least 20 are needed.");
    List<CtSlice> gap = new ArrayList<>(slices.subList(0, 40));
    gap.subList(20, 23).clear();
    assertThatThrownBy(() -> CtStudy.of(gap))
        .hasMessage("Slices are missing: the CT stack has 1 gap.");
    assertThatThrownBy(() -> CtStudy.of(List.of())).hasMessage("The study has no CT images.");
  }

  private static List<byte[]> files() throws IOException {
    CtSeriesWriter writer = new CtSeriesWriter(DemoChest.facts());
    List<byte[]> files = new ArrayList<>();
    for (int i = 0; i < DemoChest.facts().slices(); i++) {
      files.add(
          DicomWriter.toBytes(
              DicomObject.of(
                  writer.image(i, DemoChest.slices().get(i).hounsfield()),
                  Uid.EXPLICIT_VR_LITTLE_ENDIAN)));
    }
    return files;
  }

  private String reason(InferenceService service, String study, SmallArchive archive, String token)
      throws Exception {
    HttpResponse<String> posted = post(service, study, archive, token);
    JsonNode job = finished(service, JSON.readTree(posted.body()).path("id").asText());
    assertThat(job.path("state").asText()).isEqualTo("FAILED");
    return job.path("reason").asText();
  }

  private HttpResponse<String> post(
      InferenceService service, String study, SmallArchive archive, String token) throws Exception {
    String body =
        JSON.writeValueAsString(
            Map.of("studyInstanceUid", study, "dicomWeb", archive.dicomWeb(), "token", token));
    return client.send(
        HttpRequest.newBuilder(service.url().resolve("/jobs"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode get(InferenceService service, String path) throws Exception {
    URI uri = service.url().resolve(path);
    return JSON.readTree(
        client
            .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
            .body());
  }

  /// Asks until the job is over.
  private JsonNode finished(InferenceService service, String id) throws Exception {
    while (true) {
      JsonNode job = get(service, "/jobs/" + id);
      String state = job.path("state").asText();
      if (state.equals("COMPLETED") || state.equals("FAILED")) {
        return job;
      }
      LockSupport.parkNanos(10_000_000);
    }
  }
}

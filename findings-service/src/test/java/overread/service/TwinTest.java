package overread.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.requirement.Requirement;
import overread.review.verdict.Verdict;
import overread.wire.Exposure;
import overread.wire.ExposureBatch;
import overread.wire.Login;
import overread.wire.MoveRequest;
import overread.wire.VerdictRequest;

/// Two reading rooms with the same study, one with AI results and one without: as long as the first
/// read is blind, nothing that the service says differs.
class TwinTest {
  private static final int SLICES = 3;
  private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
  private static final String STUDY = "/api/v1/studies/" + SyntheticStudy.UID;
  private static final String WEB = "/dicom-web/studies/" + SyntheticStudy.UID;
  private static final String SERIES = WEB + "/series/" + SyntheticStudy.SERIES;
  private static final String SLICE = SERIES + "/instances/" + SyntheticStudy.slice(2);

  @TempDir Path folder;

  @Test
  @Requirement({"RCR-16", "RCR-18", "J115", "J119"})
  void nothingThatABlindedTraineeGetsTellsWhetherThereIsAi() throws Exception {
    var with = record(folder.resolve("with"), true);
    var without = record(folder.resolve("without"), false);
    assertThat(with.keySet()).isEqualTo(without.keySet());
    with.forEach(
        (request, answer) -> assertThat(answer).as(request).isEqualTo(without.get(request)));
    assertThat(String.join("\n", with.values()))
        .doesNotContain("NoduleFinder", "Example Vendor", "AI heat map", "2.25.95", "2.25.777");
  }

  @Test
  @Requirement("RCR-16")
  void everyRouteOfTheContractIsAmongTheComparedRequests() throws Exception {
    var asked = record(folder.resolve("routes"), true).keySet();
    var missing = new TreeSet<String>();
    for (var route : routes()) {
      var pattern =
          route
              .replaceAll("\\{move\\}", "(seal)")
              .replaceAll("\\{path\\}", ".+")
              .replaceAll("\\{[a-zA-Z]+\\}", "[^/]+");
      if (asked.stream()
          .noneMatch(request -> request.matches("[0-9]+ " + pattern + "( .*|\\?.*)?"))) {
        missing.add(route);
      }
    }
    assertThat(missing).isEmpty();
  }

  /// `GET /path` for each operation of the contract.
  private static List<String> routes() {
    List<String> routes = new ArrayList<>();
    var path = "";
    for (var line : Contract.text().lines().toList()) {
      if (line.startsWith("components:")) {
        break;
      }
      if (line.matches("  /.*:")) {
        path = line.strip().replaceFirst(":$", "");
      } else if (line.matches("    (get|post):.*")) {
        routes.add(line.strip().startsWith("get") ? "GET " + path : "POST " + path);
      }
    }
    return routes;
  }

  private final Map<String, String> answers = new LinkedHashMap<>();

  private Map<String, String> record(Path data, boolean ai) throws Exception {
    answers.clear();
    var patience =
        new ServiceConfiguration.Patience(
            Duration.ZERO,
            Duration.ofMillis(20),
            Duration.ofMinutes(1),
            1,
            Duration.ofMillis(100),
            Duration.ofMinutes(1));
    try (var service =
        FindingsService.start(ServiceConfiguration.of(data, 0, null).with(patience))) {
      var admin = Caller.as(service.url(), "admin");
      admin.store(ai ? SyntheticStudy.imagesWithAiOverlay(SLICES) : SyntheticStudy.images(SLICES));
      if (ai) {
        assertThat(admin.store(SyntheticStudy.results(SLICES)).status()).isEqualTo(200);
        var radiologist = Caller.as(service.url(), "radiologist");
        assertThat(radiologist.get(STUDY + "/findings").json().get("findings").size()).isEqualTo(1);
        assertThat(radiologist.get(WEB + "/series").json().size()).isEqualTo(4);
        assertThat(radiologist.get(SLICE + "/metadata").json().get(0).has("60000022")).isTrue();
        radiologist.post(STUDY + "/reading");
        radiologist.post(STUDY + "/exposures", exposure("x", SyntheticStudy.TRACKING));
        radiologist.post(
            STUDY + "/verdicts",
            new VerdictRequest("a", SyntheticStudy.TRACKING, AT, new Verdict.Accepted()));
      }
      ask(service, Caller.as(service.url(), "trainee"));
    }
    return new LinkedHashMap<>(answers);
  }

  private void ask(FindingsService service, Caller trainee) throws Exception {
    for (var path :
        List.of("/livez", "/readyz", "/openapi.yaml", "/api/v1/me", "/api/v1/worklist")) {
      get(trainee, path);
    }
    everyImageRequest(trainee);
    post(
        trainee,
        STUDY + "/verdicts",
        new VerdictRequest("early", "2.25.5", AT, new Verdict.Accepted()));
    post(trainee, STUDY + "/reading", "");
    get(trainee, STUDY + "/findings");
    post(
        trainee,
        STUDY + "/verdicts",
        new VerdictRequest("own", "2.25.60", AT, new Verdict.Added(SyntheticStudy.own("2.25.60"))));
    for (var verdict :
        List.of(
            new Verdict.Accepted(),
            new Verdict.Rejected(null),
            new Verdict.Modified(SyntheticStudy.finding()),
            new Verdict.Withdrawn())) {
      post(
          trainee,
          STUDY + "/verdicts",
          new VerdictRequest("guess" + verdict, SyntheticStudy.TRACKING, AT, verdict));
    }
    post(trainee, STUDY + "/exposures", exposure("e1", SyntheticStudy.TRACKING));
    post(trainee, STUDY + "/exposures", exposure("e2", "2.25.60"));
    get(trainee, STUDY + "/findings");
    get(trainee, "/api/v1/worklist");
    for (var move : List.of("reveal", "sign", "amend")) {
      post(trainee, STUDY + "/reading/" + move, new MoveRequest("m" + move, "because"));
    }
    for (var path :
        List.of(
            "/api/v1/ledger/checkpoint",
            "/api/v1/ledger/entries",
            "/api/v1/nowhere",
            "/dicom-web/nowhere")) {
      get(trainee, path);
    }
    post(trainee, "/dicom-web/studies", "");
    post(trainee, WEB, "");
    everyImageRequest(trainee);
    post(trainee, STUDY + "/reading/seal", new MoveRequest("seal", null));
    get(trainee, STUDY + "/findings");
    get(trainee, "/api/v1/worklist");
    everyImageRequest(trainee);
    answers.put(answers.size() + " GET /api/v1/events", normalised(service, trainee.events(0)));
    post(Caller.nobody(service.url()), "/api/v1/login", new Login("trainee", "wrong"));
    post(trainee, "/api/v1/login", new Login("trainee", "trainee"));
    post(trainee, "/api/v1/logout", "");
    get(trainee, "/api/v1/worklist");
  }

  private void everyImageRequest(Caller trainee) throws IOException {
    for (var query :
        List.of(
            "",
            "?ModalitiesInStudy=SEG",
            "?ModalitiesInStudy=CT",
            "?includefield=all",
            "?limit=1&offset=1",
            "?StudyInstanceUID=" + SyntheticStudy.UID,
            "?00100020=PAT-1")) {
      get(trainee, "/dicom-web/studies" + query);
    }
    for (var query :
        List.of("", "?Modality=SR", "?Modality=CT", "?offset=1", "?includefield=all")) {
      get(trainee, "/dicom-web/series" + query);
      get(trainee, WEB + "/series" + query);
    }
    for (var query :
        List.of(
            "",
            "?SOPClassUID=1.2.840.10008.5.1.4.1.1.66.4",
            "?limit=2",
            "?offset=2",
            "?SOPInstanceUID=2.25.950",
            "?includefield=60000022,60001500")) {
      get(trainee, "/dicom-web/instances" + query);
      get(trainee, WEB + "/instances" + query);
      get(trainee, SERIES + "/instances" + query);
    }
    for (var path :
        List.of(
            WEB,
            SERIES,
            SLICE,
            WEB + "/metadata",
            SERIES + "/metadata",
            SLICE + "/metadata",
            SLICE + "/frames/1",
            SLICE + "/bulk/7FE00010",
            SLICE + "/bulk/60003000",
            SLICE + "/frames/9")) {
      get(trainee, path);
    }
    for (var path : List.of(WEB, SERIES, SLICE, SLICE + "/frames/1")) {
      get(trainee, path + "/rendered");
      get(trainee, path + "/thumbnail");
    }
    // what only the other twin holds
    var hidden = WEB + "/series/2.25.951";
    for (var path :
        List.of(
            hidden,
            hidden + "/metadata",
            hidden + "/instances",
            hidden + "/rendered",
            hidden + "/thumbnail",
            WEB + "/series/2.25.901/metadata")) {
      get(trainee, path);
    }
    var object = hidden + "/instances/2.25.950";
    for (var path :
        List.of(
            object,
            object + "/metadata",
            object + "/frames/1",
            object + "/rendered",
            object + "/bulk/7FE00010",
            SERIES + "/instances/2.25.950")) {
      get(trainee, path);
    }
  }

  private static ExposureBatch exposure(String id, String finding) {
    return new ExposureBatch(
        id, List.of(new Exposure(finding, SyntheticStudy.slice(2), 1, AT, 300)));
  }

  private void get(Caller caller, String path) throws IOException {
    answers.put(answers.size() + " GET " + path, text(caller, caller.get(path)));
  }

  private void post(Caller caller, String path, Object message) throws IOException {
    var answer = message.equals("") ? caller.post(path) : caller.post(path, message);
    answers.put(answers.size() + " POST " + path + " " + message, text(caller, answer));
  }

  private static String text(Caller caller, Caller.Answer answer) {
    var body = new String(answer.body(), StandardCharsets.ISO_8859_1);
    var headers = new TreeSet<String>();
    answer.headers().forEach(header -> headers.add(header.getFirst() + ": " + header.getSecond()));
    return normalised(caller.service(), answer.status() + " " + headers + " " + body);
  }

  private static String normalised(FindingsService service, String text) {
    return normalised(service.url(), text);
  }

  /// Times, hashes, tokens, boundaries and the port differ from run to run; nothing else may.
  private static String normalised(java.net.URI service, String text) {
    return text.replace(service.getAuthority(), "SERVICE")
        .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "TIME")
        .replaceAll("Date: [^,]+, [^,\\]]+", "Date: TIME")
        .replaceAll("Expires=[^;]+", "Expires=TIME")
        .replaceAll("\"hash\":\"[0-9a-f]{64}\"", "HASH")
        .replaceAll("\"code\":\"[0-9A-F]{8}\"", "CODE")
        .replaceAll("(\"token\":\"|overread_session=)[A-Za-z0-9_-]+", "TOKEN")
        .replaceAll("overread-[0-9a-f-]{36}", "BOUNDARY");
  }
}

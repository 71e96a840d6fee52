package overread.service.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.requirement.Requirement;
import overread.review.coverage.AiState;
import overread.review.coverage.CoverageState;
import overread.service.ServiceConfiguration.Patience;
import overread.service.SyntheticStudy;
import overread.service.room.Room;
import overread.service.session.User;
import overread.service.session.Users;
import overread.wire.WorklistRow;

class DispatcherTest {
  private static final User RADIOLOGIST = Users.named("radiologist").orElseThrow();
  private static final User TRAINEE = Users.named("trainee").orElseThrow();
  private static final Patience PATIENCE =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofMillis(500),
          Duration.ofMinutes(5),
          3,
          Duration.ofSeconds(15),
          Duration.ofSeconds(10));

  @TempDir Path folder;
  private final Ticking clock = new Ticking();
  private final List<String> submitted = new ArrayList<>();
  private HttpServer server;
  private int status = 201;
  private String state = "RUNNING";

  /// A clock that the test moves.
  private static final class Ticking extends Clock {
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var path = exchange.getRequestURI().getPath();
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          if (path.equals("/jobs")) {
            submitted.add(body);
          }
          var algorithms =
              "[{\"name\":\"NoduleFinder\",\"version\":\"3.1\",\"manufacturer\":\"Example Vendor\",\"intendedUse\":\"demonstration\",\"limits\":[\"none\"],"
                  + "\"abnormalities\":[{\"code\":\"27925004\",\"scheme\":\"SCT\",\"meaning\":\"Nodule\",\"sensitivity\":91.5,\"population\":\"adults\",\"cases\":200}]}]";
          var answer =
              path.equals("/algorithms")
                  ? algorithms
                  : "{\"id\":\"j1\",\"state\":\""
                      + state
                      + "\",\"reason\":\"series 3 is not readable\",\"detail\":\"not a CT\"}";
          var bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(path.equals("/algorithms") ? 200 : status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Room room() {
    return Room.open(folder, clock, PATIENCE.settle());
  }

  private Dispatcher dispatcher(Room room, boolean reachable) {
    var port = reachable ? server.getAddress().getPort() : 1;
    return new Dispatcher(
        room,
        PATIENCE,
        clock,
        URI.create("http://127.0.0.1:" + port + "/"),
        URI.create("http://127.0.0.1:9/dicom-web"),
        () -> "secret-token");
  }

  private static void store(Room room, User sender, List<byte[]> objects) throws IOException {
    try (var batch = room.intake().begin(sender)) {
      for (var object : objects) {
        batch.add(new java.io.ByteArrayInputStream(object));
      }
      batch.commit();
    }
  }

  private static AiState state(Room room) {
    return room.worklist().worklist(RADIOLOGIST).rows().stream()
        .map(WorklistRow::ai)
        .findFirst()
        .orElseThrow()
        .state();
  }

  private void pass(Duration time) {
    clock.now = clock.now.plus(time);
  }

  @Test
  @Requirement("RCR-23")
  void aStudyThatRestsIsAnalysedAndTheRowChangesFromWaitingToReady() throws Exception {
    try (var room = room()) {
      var dispatcher = dispatcher(room, true);
      store(room, Users.IMPORTER, SyntheticStudy.images(3));
      var sequence = room.worklist().worklist(RADIOLOGIST).sequence();
      dispatcher.step();
      assertThat(submitted).isEmpty();
      pass(Duration.ofSeconds(3));
      dispatcher.step();
      assertThat(submitted)
          .singleElement()
          .satisfies(job ->
              assertThat(job)
                  .contains(SyntheticStudy.UID, "http://127.0.0.1:9/dicom-web", "secret-token"));
      assertThat(state(room)).isEqualTo(AiState.WAITING);
      var running =
          room.findings().findings(RADIOLOGIST, SyntheticStudy.UID).ai().results().getFirst();
      assertThat(running.declaration().abnormalities().getFirst().sensitivity()).isEqualTo(91.5);
      assertThat(running.coverage())
          .singleElement()
          .satisfies(cell -> assertThat(cell.state()).isEqualTo(CoverageState.RUNNING));
      store(room, Users.INFERENCE, SyntheticStudy.results(3));
      state = "COMPLETED";
      pass(Duration.ofSeconds(1));
      dispatcher.step();
      assertThat(state(room)).isEqualTo(AiState.READY);
      var found =
          room.findings().findings(RADIOLOGIST, SyntheticStudy.UID).ai().results().stream()
              .filter(result -> result.algorithm().equals(SyntheticStudy.ALGORITHM))
              .findFirst()
              .orElseThrow();
      assertThat(found.coverage())
          .singleElement()
          .satisfies(cell -> assertThat(cell.state()).isEqualTo(CoverageState.FOUND));
      assertThat(room.worklist().worklist(RADIOLOGIST).sequence()).isGreaterThan(sequence);
      assertThat(room.worklist().worklist(TRAINEE).sequence()).isEqualTo(1);
      dispatcher.close();
    }
  }

  @Test
  @Requirement({"S188", "RCR-06"})
  void withoutAnInferenceServiceTheRowSaysSoAndNothingElseChanges() throws Exception {
    try (var room = room()) {
      var dispatcher =
          new Dispatcher(room, PATIENCE, clock, null, URI.create("http://127.0.0.1:9/"), () -> "");
      store(room, Users.IMPORTER, SyntheticStudy.images(3));
      pass(Duration.ofSeconds(3));
      dispatcher.step();
      var ai = room.findings().findings(RADIOLOGIST, SyntheticStudy.UID).ai();
      assertThat(ai.state()).isEqualTo(AiState.FAILED);
      assertThat(ai.reason()).isEqualTo("There is no inference service.");
      assertThat(room.worklist().worklist(RADIOLOGIST).rows()).hasSize(1);
    }
  }

  @Test
  void anUnreachableServiceIsTriedAgainAndThenSaidToHaveFailed() throws Exception {
    try (var room = room()) {
      var dispatcher = dispatcher(room, false);
      store(room, Users.IMPORTER, SyntheticStudy.images(1));
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThat(state(room)).isEqualTo(AiState.WAITING);
        pass(Duration.ofSeconds(30));
        dispatcher.step();
      }
      assertThat(state(room)).isEqualTo(AiState.FAILED);
      dispatcher.close();
    }
  }

  @Test
  void aJobSurvivesARestartAndAFailureIsToldWithItsReason() throws Exception {
    try (var room = room()) {
      store(room, Users.IMPORTER, SyntheticStudy.images(1));
      pass(Duration.ofSeconds(3));
      var dispatcher = dispatcher(room, true);
      dispatcher.step();
      dispatcher.close();
    }
    state = "FAILED";
    pass(Duration.ofSeconds(3));
    try (var room = room()) {
      var dispatcher = dispatcher(room, true);
      dispatcher.step();
      assertThat(submitted).hasSize(1);
      assertThat(room.findings().findings(RADIOLOGIST, SyntheticStudy.UID).ai().reason())
          .isEqualTo("series 3 is not readable");
      dispatcher.close();
    }
  }

  @Test
  @Requirement("RCR-06")
  void aJobThatTakesTooLongTimesOutAndMayStillComeLate() throws Exception {
    try (var room = room()) {
      var dispatcher = dispatcher(room, true);
      store(room, Users.IMPORTER, SyntheticStudy.images(1));
      pass(Duration.ofSeconds(3));
      dispatcher.step();
      pass(Duration.ofMinutes(6));
      dispatcher.step();
      assertThat(state(room)).isEqualTo(AiState.TIMED_OUT);
      state = "COMPLETED";
      pass(Duration.ofMinutes(1));
      dispatcher.step();
      assertThat(state(room)).isEqualTo(AiState.READY);
      dispatcher.close();
    }
  }

  @Test
  void aStudyThatNoAlgorithmCoversIsNotCalledFailed() throws Exception {
    try (var room = room()) {
      status = 422;
      var dispatcher = dispatcher(room, true);
      store(room, Users.IMPORTER, SyntheticStudy.images(1));
      pass(Duration.ofSeconds(3));
      dispatcher.step();
      assertThat(state(room)).isEqualTo(AiState.NOT_APPLICABLE);
      dispatcher.close();
    }
  }
}

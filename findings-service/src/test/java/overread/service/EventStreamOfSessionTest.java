package overread.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.wire.StudyEvent;
import overread.wire.Worklist;

/// An event stream lives no longer than the session that opened it.
class EventStreamOfSessionTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Pattern ID = Pattern.compile("(?m)^id: ([0-9]+)$");

  @TempDir Path folder;
  private FindingsService service;
  private String token;

  @BeforeEach
  void signIn() throws IOException {
    service = FindingsService.start(QuickRoom.in(folder));
    token = Caller.tokenOf(service.url(), "radiologist");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void itTellsNothingAfterTheSignOutAndEnds() throws IOException {
    try (var stream = open()) {
      var admin = Caller.as(service.url(), "admin");
      assertThat(admin.store(SyntheticStudy.images(1)).status()).isEqualTo(200);
      readUntil(stream, StudyEvent.WORKLIST);
      assertThat(Caller.withToken(service.url(), token).post("/api/v1/logout").status())
          .isEqualTo(204);
      var last =
          Caller.as(service.url(), "radiologist")
              .get("/api/v1/worklist")
              .as(Worklist.class)
              .sequence();
      assertThat(admin.store(SyntheticStudy.images(2)).status()).isEqualTo(200);
      var told = ID.matcher(rest(stream)).results().map(found -> Long.parseLong(found.group(1)));
      assertThat(told).allMatch(number -> number <= last);
    }
  }

  private Socket open() throws IOException {
    var socket = new Socket(service.url().getHost(), service.url().getPort());
    socket.setSoTimeout(20_000);
    var request =
        "GET /api/v1/events HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(service.url().getAuthority(), token);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    readUntil(socket, "retry: 1000");
    return socket;
  }

  /// What is still said until the stream ends, which has to be soon.
  private static String rest(Socket stream) throws IOException {
    var heard = new StringBuilder();
    var latest = System.nanoTime() + SOON.toNanos();
    for (int next; (next = stream.getInputStream().read()) >= 0; ) {
      heard.append((char) next);
      assertThat(System.nanoTime()).as("still open, heard: " + heard).isLessThan(latest);
    }
    return heard.toString();
  }

  private static void readUntil(Socket stream, String wanted) throws IOException {
    var heard = new StringBuilder();
    while (heard.indexOf(wanted) < 0) {
      var next = stream.getInputStream().read();
      assertThat(next).as("the stream ended after: " + heard).isNotNegative();
      heard.append((char) next);
    }
  }
}

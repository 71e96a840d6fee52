package overread.client.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import overread.client.FakeService;
import overread.client.FindingsClient;
import overread.review.reading.Role;
import overread.wire.Login;
import overread.wire.Session;
import overread.wire.StudyEvent;

@Timeout(30)
class EventStreamTest {
  private final LinkedBlockingQueue<Object> heard = new LinkedBlockingQueue<>();
  private final EventListener listener =
      new EventListener() {
        @Override
        public void onEvent(StudyEvent event) {
          heard.add(event);
        }

        @Override
        public void onConnected() {
          heard.add("connected");
        }

        @Override
        public void onInterrupted(boolean sessionEnded) {
          heard.add(sessionEnded ? "signed out" : "interrupted");
        }
      };

  private static String event(long sequence) {
    return "id: "
        + sequence
        + "\nevent: study-changed\ndata: {\"sequence\":"
        + sequence
        + ",\"kind\":\"study-changed\",\"studyUid\":\"1.2\"}\n\n";
  }

  private Object next() throws InterruptedException {
    var next = heard.poll(20, TimeUnit.SECONDS);
    return next == null ? "nothing" : next;
  }

  @Test
  void resumesAfterTheLastEventItHeard() throws Exception {
    try (var service = new FakeService()) {
      service
          .answer("POST /api/v1/login", 200, new Session("t", "r", "R", Role.RADIOLOGIST))
          .answer("GET /api/v1/events", 200, event(5) + ": heartbeat\n\n" + event(6))
          .answer("GET /api/v1/events", 200, event(7))
          .answer("GET /api/v1/events", 401, "");
      var client = FindingsClient.signIn(service.url(), new Login("r", "r"));
      try (var stream = EventStream.open(client, 4, listener)) {
        assertThat(next()).isEqualTo("connected");
        assertThat(next()).isEqualTo(new StudyEvent(5, "study-changed", "1.2"));
        assertThat(next()).isEqualTo(new StudyEvent(6, "study-changed", "1.2"));
        assertThat(next()).isEqualTo("interrupted");
        assertThat(next()).isEqualTo("connected");
        assertThat(next()).isEqualTo(new StudyEvent(7, "study-changed", "1.2"));
        assertThat(next()).isEqualTo("interrupted");
        assertThat(next()).isEqualTo("signed out");
        assertThat(stream.last()).isEqualTo(7);
      }
      assertThat(service.asked.stream().filter(a -> a.line().endsWith("/events")).limit(3))
          .extracting(FakeService.Asked::lastEvent)
          .containsExactly("4", "6", "7");
    }
  }
}

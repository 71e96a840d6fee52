package overread.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import overread.wire.WireJson;

/// Answers each address with what the test laid ready for it, and remembers what was asked.
public final class FakeService implements AutoCloseable {
  /// One request as it came in.
  public record Asked(
      String line, @Nullable String token, @Nullable String lastEvent, String body) {}

  private record Answer(int status, byte[] body) {}

  public final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final ConcurrentHashMap<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
  private final HttpServer server;

  public FakeService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// The next answer for `GET /path`; the last one laid ready stays.
  public FakeService answer(String line, int status, Object body) {
    try {
      var bytes =
          body instanceof String text
              ? text.getBytes(java.nio.charset.StandardCharsets.UTF_8)
              : WireJson.mapper().writeValueAsBytes(body);
      answers.computeIfAbsent(line, _ -> new ArrayDeque<>()).add(new Answer(status, bytes));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Answer next(String line) {
    var queue = answers.get(line);
    if (queue == null) {
      return new Answer(404, new byte[0]);
    }
    var head = queue.size() > 1 ? queue.poll() : queue.peek();
    return head == null ? new Answer(404, new byte[0]) : head;
  }

  private void handle(HttpExchange exchange) throws IOException {
    var line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    var headers = exchange.getRequestHeaders();
    asked.add(
        new Asked(
            line,
            headers.getFirst("Authorization"),
            headers.getFirst("Last-Event-ID"),
            new String(
                exchange.getRequestBody().readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8)));
    var answer = next(line);
    if (line.endsWith("/events")) {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    }
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

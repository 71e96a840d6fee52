package overread.service.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import overread.service.projection.NoticeView;
import overread.service.session.Sessions;
import overread.service.session.User;
import overread.wire.WireJson;

/// The event stream (server-sent events): what changed for this reader, resumed by `Last-Event-ID`,
/// with a sign of life when nothing does. It tells nothing after its session has ended, and ends
/// itself at the next sign of life.
final class EventResource {
  private final NoticeView notices;
  private final Sessions sessions;
  private final Duration heartbeat;
  private volatile boolean closed;

  EventResource(NoticeView notices, Sessions sessions, Duration heartbeat) {
    this.notices = notices;
    this.sessions = sessions;
    this.heartbeat = heartbeat;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/v1/events", this::stream);
  }

  /// Ends all streams at their next wake-up.
  void close() {
    closed = true;
    notices.wake();
  }

  private void stream(Context request) throws IOException, InterruptedException {
    var reader = Authentication.person(request);
    var token = Authentication.presentedToken(request);
    var after = start(request, reader);
    request.contentType("text/event-stream; charset=utf-8");
    request.disableCompression();
    var out = request.res().getOutputStream(); // the framework's own does not pass a flush on
    out.write("retry: 1000\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
    while (!closed && sessions.find(token).isPresent()) {
      var commits = notices.commits();
      var news = notices.after(reader, after);
      for (var event : news) {
        var data = WireJson.mapper().writeValueAsString(event);
        var text =
            "id: " + event.sequence() + "\nevent: " + event.kind() + "\ndata: " + data + "\n\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
        after = event.sequence();
      }
      if (news.isEmpty() && !notices.awaitNews(reader, after, commits, heartbeat)) {
        out.write(": alive\n\n".getBytes(StandardCharsets.UTF_8));
      }
      out.flush();
    }
  }

  private long start(Context request, User reader) {
    var last = request.header("Last-Event-ID");
    if (last == null) {
      last = request.queryParam("after");
    }
    if (last == null) {
      return notices.last(reader);
    }
    try {
      return Long.parseLong(last.strip());
    } catch (NumberFormatException wrong) {
      throw new BadRequestException("Last-Event-ID is not a number.");
    }
  }
}

package overread.service.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import overread.review.reading.IllegalMoveException;
import overread.service.database.StorageException;
import overread.service.projection.NothingHereException;
import overread.wire.Problem;
import overread.wire.WireJson;

/// Failures as problem details (RFC 9457): a plain sentence, never a stack trace. What is hidden
/// and what does not exist give one and the same.
final class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  private Problems() {}

  static void register(RoutesConfig routes) {
    routes.exception(NothingHereException.class, (_, request) -> nothing(request));
    routes.exception(
        IllegalMoveException.class,
        (e, request) -> answer(request, 409, "Not possible now", message(e), e.rule()));
    routes.exception(
        BadRequestException.class,
        (e, request) -> answer(request, 400, "Bad request", message(e), null));
    routes.exception(
        NotAcceptableException.class,
        (e, request) -> answer(request, 406, "Not acceptable", message(e), null));
    routes.exception(
        DeniedException.class,
        (e, request) ->
            answer(
                request,
                e.status(),
                e.status() == 401 ? "Not signed in" : "Not allowed",
                message(e),
                e.rule()));
    routes.exception(StorageException.class, Problems::storage);
    routes.exception(HttpResponseException.class, (e, request) -> http(request, e));
    routes.exception(IOException.class, (e, request) -> unexpected(request, e));
    routes.exception(
        Exception.class, (e, request) -> unexpected(request, e)); // the outermost boundary
    routes.error(404, request -> unlessAnswered(request, () -> nothing(request)));
    routes.error(405, request -> unlessAnswered(request, () -> nothing(request)));
  }

  private static void unlessAnswered(Context request, Runnable answer) {
    var type = request.res().getContentType();
    if (type == null || !type.startsWith("application/problem+json")) {
      answer.run();
    }
  }

  private static void nothing(Context request) {
    answer(request, 404, "Not found", NothingHereException.SENTENCE, null);
  }

  private static void storage(StorageException failure, Context request) {
    LOG.warning(() -> "Nothing was stored: " + failure.getMessage());
    LOG.log(Level.FINE, "Storing failed", failure);
    var status = failure.kind() == StorageException.Kind.FULL ? 507 : 503;
    answer(
        request,
        status,
        status == 507 ? "Disk full" : "Storage not available",
        message(failure),
        "storage-" + failure.kind().name().toLowerCase(java.util.Locale.ROOT));
  }

  private static void http(Context request, HttpResponseException failure) {
    if (failure.getStatus() == 404 || failure.getStatus() == 405) {
      nothing(request);
    } else {
      answer(request, failure.getStatus(), "Request failed", message(failure), null);
    }
  }

  private static void unexpected(Context request, Exception failure) {
    if (isGone(failure)) {
      return;
    }
    LOG.log(Level.SEVERE, "A request failed", failure);
    answer(
        request,
        500,
        "Failed",
        "The service failed at this request. The log has the details.",
        null);
  }

  /// A client that went away needs no answer.
  private static boolean isGone(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof org.eclipse.jetty.io.EofException
          || cause instanceof java.nio.channels.ClosedChannelException) {
        return true;
      }
    }
    return false;
  }

  private static String message(Exception failure) {
    return String.valueOf(failure.getMessage());
  }

  static void answer(
      Context request, int status, String title, String detail, @Nullable String rule) {
    if (request.res().isCommitted()) {
      return;
    }
    try {
      var problem = new Problem("about:blank", title, status, detail, rule);
      request
          .status(status)
          .result(WireJson.mapper().writeValueAsBytes(problem))
          .contentType("application/problem+json");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package overread.service.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import overread.wire.WireJson;

/// Messages in and out of a request, by the one JSON mapping.
final class Messages {
  /// No message is longer.
  private static final int LONGEST = 4 << 20;

  private Messages() {}

  static <T> T read(Context request, Class<T> type) throws IOException {
    var body = body(request);
    if (body.length == 0) {
      throw new BadRequestException("The request has no body.");
    }
    try {
      return Optional.ofNullable(WireJson.mapper().readValue(body, type))
          .orElseThrow(() -> new BadRequestException("The request's body is empty."));
    } catch (JsonProcessingException unreadable) {
      throw new BadRequestException(
          "The request's body is not a "
              + type.getSimpleName()
              + ": "
              + unreadable.getOriginalMessage());
    }
  }

  private static byte[] body(Context request) throws IOException {
    var bytes = request.bodyInputStream().readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new BadRequestException("The request's body is longer than 4 MiB.");
    }
    return bytes;
  }

  static void write(Context request, Object message) throws IOException {
    request.contentType("application/json").result(WireJson.mapper().writeValueAsBytes(message));
  }
}

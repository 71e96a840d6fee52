package overread.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import overread.wire.Login;
import overread.wire.Problem;
import overread.wire.Session;
import overread.wire.WireJson;

/// Calls a service as one user.
public final class Caller {
  private static final OkHttpClient CLIENT =
      new OkHttpClient.Builder().readTimeout(60, TimeUnit.SECONDS).build();
  private static final MediaType DICOM = MediaType.get("application/dicom");

  private final URI service;
  private final String token;

  private final boolean contract;

  private Caller(URI service, String token) {
    this(service, token, true);
  }

  private Caller(URI service, String token, boolean contract) {
    this.service = service;
    this.token = token;
    this.contract = contract;
  }

  /// Calls another program, which knows nothing of our contract.
  public static Caller outsideTheContract(URI service) {
    return new Caller(service, "", false);
  }

  /// Somebody who has not signed in.
  public static Caller nobody(URI service) {
    return new Caller(service, "");
  }

  public static Caller as(URI service, String user) throws IOException {
    return new Caller(service, tokenOf(service, user));
  }

  /// The token of a session that is begun for a user.
  public static String tokenOf(URI service, String user) throws IOException {
    return nobody(service).post("/api/v1/login", new Login(user, user)).as(Session.class).token();
  }

  public static Caller withToken(URI service, String token) {
    return new Caller(service, token);
  }

  /// What came back.
  public record Answer(int status, okhttp3.Headers headers, byte[] body) {
    public String text() {
      return new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }

    public <T> T as(Class<T> type) throws IOException {
      if (status >= 300) {
        throw new IOException(status + " " + text());
      }
      return WireJson.mapper().readValue(body, type);
    }

    public <T> T as(Class<T> type, int expected) throws IOException {
      if (status != expected) {
        throw new IOException(status + " " + text());
      }
      return WireJson.mapper().readValue(body, type);
    }

    /// The refusal of a move.
    public Problem problem() throws IOException {
      return as(Problem.class, 409);
    }

    public JsonNode json() throws IOException {
      return WireJson.mapper().readTree(body);
    }
  }

  public Request.Builder request(String path) {
    var builder = new Request.Builder().url(service.toString() + path);
    return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
  }

  public Answer get(String path) throws IOException {
    return call(request(path).build());
  }

  public Answer get(String path, String accept) throws IOException {
    return call(request(path).header("Accept", accept).build());
  }

  public Answer post(String path, Object message) throws IOException {
    var bytes = WireJson.mapper().writeValueAsBytes(message);
    return call(
        request(path).post(RequestBody.create(bytes, MediaType.get("application/json"))).build());
  }

  public Answer post(String path) throws IOException {
    return call(request(path).post(RequestBody.create(new byte[0])).build());
  }

  /// Stores objects by STOW-RS.
  public Answer store(List<byte[]> objects) throws IOException {
    var body = new MultipartBody.Builder().setType(MediaType.get("multipart/related"));
    objects.forEach(object -> body.addPart(RequestBody.create(object, DICOM)));
    var multipart = body.build();
    var typed =
        new RequestBody() {
          @Override
          public MediaType contentType() {
            return MediaType.get(
                "multipart/related; type=\"application/dicom\"; boundary=" + multipart.boundary());
          }

          @Override
          public long contentLength() throws IOException {
            return multipart.contentLength();
          }

          @Override
          public void writeTo(okio.BufferedSink sink) throws IOException {
            multipart.writeTo(sink);
          }
        };
    return call(request("/dicom-web/studies").post(typed).build());
  }

  /// Stores files by STOW-RS.
  public Answer storeFiles(List<Path> files) throws IOException {
    var objects = new java.util.ArrayList<byte[]>();
    for (var file : files) {
      objects.add(Files.readAllBytes(file));
    }
    return store(objects);
  }

  /// The event stream's text after an event number, up to the first sign of life: all there is.
  public String events(long after) throws IOException {
    var request = request("/api/v1/events").header("Last-Event-ID", Long.toString(after)).build();
    var text = new StringBuilder();
    try (var response = CLIENT.newCall(request).execute()) {
      text.append(response.code()).append(' ').append(response.header("Content-Type")).append('\n');
      var source = response.body().source();
      for (var line = source.readUtf8Line();
          line != null && !line.equals(": alive");
          line = source.readUtf8Line()) {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }

  public URI service() {
    return service;
  }

  public Answer call(Request request) throws IOException {
    try (Response response = CLIENT.newCall(request).execute()) {
      var received = response.body().bytes();
      if (contract) {
        Contract.check(request, sent(request), response, received);
      }
      return new Answer(response.code(), response.headers(), received);
    }
  }

  private static byte[] sent(Request request) throws IOException {
    var body = request.body();
    if (body == null
        || body.contentType() == null
        || !body.contentType().subtype().equals("json")) {
      return new byte[] {'x'};
    }
    var buffer = new okio.Buffer();
    body.writeTo(buffer);
    return buffer.readByteArray();
  }
}

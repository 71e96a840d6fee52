package overread.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import overread.wire.Problem;
import overread.wire.WireJson;

/// JSON calls to the service, with its refusals as typed exceptions.
record JsonCalls(URI service, OkHttpClient connections) {
  private static final MediaType JSON = MediaType.get("application/json");

  <T> T get(String path, Class<T> answer) throws ServiceException {
    return parse(call(request(path).get().build()), answer);
  }

  <T> T post(String path, @Nullable Object message, Class<T> answer) throws ServiceException {
    return parse(call(request(path).post(body(message)).build()), answer);
  }

  void post(String path, @Nullable Object message) throws ServiceException {
    call(request(path).post(body(message)).build());
  }

  private Request.Builder request(String path) {
    return new Request.Builder()
        .url(service.resolve("/").resolve(path).toString())
        .header("Accept", "application/json, application/problem+json");
  }

  private static RequestBody body(@Nullable Object message) {
    try {
      return message == null
          ? RequestBody.create(new byte[0])
          : RequestBody.create(WireJson.mapper().writeValueAsBytes(message), JSON);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This message has no JSON form: " + message, e);
    }
  }

  private byte[] call(Request request) throws ServiceException {
    var call = connections.newCall(request);
    call.timeout().timeout(Connections.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    try (var response = call.execute()) {
      var bytes = response.body().bytes();
      if (!response.isSuccessful()) {
        throw refusal(response, bytes);
      }
      return bytes;
    } catch (ServiceException e) {
      throw e;
    } catch (IOException e) {
      throw new ServiceUnreachableException(service, e);
    }
  }

  private static ServiceException refusal(Response response, byte[] bytes) {
    var problem = problem(response, bytes);
    return switch (response.code()) {
      case 401 -> new SignedOutException(problem.detail());
      case 408, 425, 429 -> new ServiceFailedException(problem.detail());
      default ->
          response.code() < 500
              ? new RefusedException(problem)
              : new ServiceFailedException(problem.detail());
    };
  }

  private static Problem problem(Response response, byte[] bytes) {
    try {
      var problem = WireJson.mapper().readValue(bytes, Problem.class);
      if (problem != null && problem.detail() != null) {
        return problem;
      }
    } catch (IOException e) {
      // not a problem document: something between us and the service answered
    }
    return new Problem(
        "about:blank",
        response.message(),
        response.code(),
        "The service answered " + response.code() + " without a reason. Tell the administrator.",
        null);
  }

  private <T> T parse(byte[] bytes, Class<T> answer) throws ServiceException {
    try {
      return WireJson.mapper().readValue(bytes, answer);
    } catch (IOException e) {
      throw new ServiceFailedException(
          "The service's answer can't be understood; its version may differ from this workstation's ("
              + answer.getSimpleName()
              + ").");
    }
  }
}

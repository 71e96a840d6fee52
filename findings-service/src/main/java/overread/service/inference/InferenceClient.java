package overread.service.inference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import overread.review.coverage.Declaration;
import overread.review.coverage.DeclaredAbnormality;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.wire.WireJson;

/// Speaks to the inference service: jobs in, their state, what its algorithms declare.
final class InferenceClient implements AutoCloseable {
  private final URI service;
  private final OkHttpClient calls =
      new OkHttpClient.Builder()
          .connectTimeout(3, TimeUnit.SECONDS)
          .readTimeout(10, TimeUnit.SECONDS)
          .callTimeout(15, TimeUnit.SECONDS)
          .build();

  InferenceClient(URI service) {
    this.service = service;
  }

  /// A job as the inference service tells of it.
  record Job(String id, String state, String reason) {}

  /// An answer that says no.
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;
    private final int status;

    RefusedException(int status, String sentence) {
      super(sentence);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  Job submit(String studyUid, URI dicomWeb, String token) throws IOException, RefusedException {
    var body =
        WireJson.mapper()
            .writeValueAsBytes(
                Map.of(
                    "studyInstanceUid", studyUid, "dicomWeb", dicomWeb.toString(), "token", token));
    return job(
        call(
            request("/jobs")
                .post(RequestBody.create(body, MediaType.get("application/json")))
                .build()));
  }

  Job look(String id) throws IOException, RefusedException {
    return job(call(request("/jobs/" + id).build()));
  }

  List<Declaration> declarations() throws IOException, RefusedException {
    List<Declaration> declarations = new ArrayList<>();
    for (var node : call(request("/algorithms").build())) {
      declarations.add(declaration(node));
    }
    return declarations;
  }

  private static Job job(JsonNode node) throws IOException {
    var id = node.path("id").asText();
    if (id.isEmpty()) {
      throw new IOException("The inference service answered without a job's id.");
    }
    return new Job(id, node.path("state").asText(), node.path("reason").asText(""));
  }

  private static Declaration declaration(JsonNode node) throws IOException {
    try {
      var algorithm =
          new Algorithm(
              node.path("name").asText(),
              node.path("version").asText(),
              node.path("manufacturer").asText());
      List<String> limits = new ArrayList<>();
      node.path("limits").forEach(limit -> limits.add(limit.asText()));
      List<DeclaredAbnormality> abnormalities = new ArrayList<>();
      node.path("abnormalities").forEach(each -> abnormalities.add(abnormality(each)));
      return new Declaration(algorithm, node.path("intendedUse").asText(), limits, abnormalities);
    } catch (IllegalArgumentException incomplete) {
      throw new IOException(
          "The inference service declares an algorithm without name, version or code.", incomplete);
    }
  }

  private static DeclaredAbnormality abnormality(JsonNode node) {
    var code =
        new CodedConcept(
            node.path("code").asText(),
            node.path("scheme").asText(),
            node.path("meaning").asText());
    return new DeclaredAbnormality(
        code,
        number(node.path("sensitivity")),
        number(node.path("specificity")),
        node.path("population").asText(""),
        node.path("cases").asInt(0));
  }

  private static @Nullable Double number(JsonNode node) {
    return node.isNumber() ? node.asDouble() : null;
  }

  private Request.Builder request(String path) {
    return new Request.Builder().url(service.resolve(path).toString());
  }

  private JsonNode call(Request request) throws IOException, RefusedException {
    try (var response = calls.newCall(request).execute()) {
      var text = response.body().string();
      if (response.code() >= 500) {
        throw new IOException("The inference service answered " + response.code() + ".");
      }
      var node = parse(text);
      if (!response.isSuccessful()) {
        var detail =
            node.path("detail")
                .asText(node.path("reason").asText("It answered " + response.code() + "."));
        throw new RefusedException(response.code(), detail);
      }
      return node;
    }
  }

  private static JsonNode parse(String text) throws IOException {
    try {
      return WireJson.mapper().readTree(text);
    } catch (JsonProcessingException damaged) {
      throw new IOException("The inference service's answer can't be understood.", damaged);
    }
  }

  @Override
  public void close() {
    calls.dispatcher().executorService().shutdown();
    calls.connectionPool().evictAll();
  }
}

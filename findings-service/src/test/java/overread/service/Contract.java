package overread.service;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.Request;
import okhttp3.Response;
import overread.wire.WireJson;

/// Holds every call of the tests against the contract.
final class Contract {
  private static final OpenApiInteractionValidator CONTRACT =
      OpenApiInteractionValidator.createForInlineApiSpecification(text())
          .withLevelResolver(
              LevelResolver.create()
                  .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                  .withLevel("validation.request.security.invalid", ValidationReport.Level.IGNORE)
                  .withLevel(
                      "validation.request.parameter.query.unexpected",
                      ValidationReport.Level.IGNORE)
                  .build())
          .build();

  private static final Logger CHATTER = Logger.getLogger("com.atlassian.oai.validator");

  static {
    CHATTER.setLevel(Level.WARNING);
  }

  private Contract() {}

  static String text() {
    try (var contract = WireJson.class.getResourceAsStream("/overread/wire/openapi.yaml")) {
      return new String(contract.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /// Fails the test when the answer, or a request that was not meant to be wrong, breaks the
  /// contract.
  static void check(Request request, byte[] sent, Response response, byte[] received) {
    var asked = new SimpleRequest.Builder(request.method(), request.url().encodedPath());
    for (var name : request.url().queryParameterNames()) {
      asked.withQueryParam(name, request.url().queryParameterValues(name));
    }
    request
        .headers()
        .names()
        .forEach(name -> asked.withHeader(name, request.headers().values(name)));
    var body = request.body();
    if (body != null && body.contentType() != null) {
      asked.withContentType(body.contentType().toString()).withBody(sent);
    }
    var answered = new SimpleResponse.Builder(response.code());
    response
        .headers()
        .names()
        .forEach(name -> answered.withHeader(name, response.headers().values(name)));
    if (received.length > 0) {
      answered.withBody(received);
    }
    var report = CONTRACT.validate(asked.build(), answered.build());
    var broken =
        report.getMessages().stream()
            .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
            .filter(message ->
                response.code() < 400 || !message.getKey().startsWith("validation.request"))
            .map(message -> message.getKey() + ": " + message.getMessage())
            .toList();
    if (!broken.isEmpty()) {
      throw new AssertionError(
          request.method()
              + " "
              + request.url()
              + " → "
              + response.code()
              + " breaks the contract: "
              + broken);
    }
  }
}

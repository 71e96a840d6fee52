package overread.service.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import overread.wire.WireJson;

/// Whether the service lives and is ready, and the contract it keeps.
final class ServiceResource {
  private static final String CONTRACT = "/overread/wire/openapi.yaml";

  void register(RoutesConfig routes) {
    routes.get("/livez", request -> request.contentType("text/plain").result("alive\n"));
    routes.get("/readyz", request -> request.contentType("text/plain").result("ready\n"));
    routes.get("/openapi.yaml", ServiceResource::contract);
  }

  private static void contract(Context request) throws IOException {
    try (var contract = WireJson.class.getResourceAsStream(CONTRACT)) {
      if (contract == null) {
        throw new IOException("The contract is missing from the program.");
      }
      request.contentType("application/yaml").result(contract.readAllBytes());
    }
  }
}

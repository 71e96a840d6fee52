package overread.service.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import overread.service.projection.LedgerView;

/// The ledger, for those who look after quality and for administrators.
final class LedgerResource {
  private static final int MOST = 1000;
  private final LedgerView ledger;

  LedgerResource(LedgerView ledger) {
    this.ledger = ledger;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/api/v1/ledger/checkpoint",
        request -> Messages.write(request, ledger.checkpoint(Authentication.auditor(request))));
    routes.get("/api/v1/ledger/entries", this::entries);
  }

  private void entries(Context request) throws IOException {
    var auditor = Authentication.auditor(request);
    Messages.write(
        request,
        ledger.entries(
            auditor,
            number(request, "from", 1),
            (int) Math.min(MOST, number(request, "limit", 100))));
  }

  private static long number(Context request, String name, long otherwise) {
    var text = request.queryParam(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,15}")) {
      throw new BadRequestException("The parameter " + name + " is not a whole number: " + text);
    }
    return Long.parseLong(text);
  }
}

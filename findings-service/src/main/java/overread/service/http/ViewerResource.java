package overread.service.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import overread.service.projection.NothingHereException;
import overread.service.viewer.ViewerSite;

/// The browser viewer on the service's own origin: what is named by its content may be kept for
/// ever, everything else is asked for again.
final class ViewerResource {
  /// As tight as the viewer allows. It shows documents (PDF) as plug-in data, which the browser
  /// frames, compiles WebAssembly, runs workers from blobs and styles its elements in place.
  /// `unsafe-eval` has to stay: without it OHIF 3.13.2 shows images but draws no segmentation,
  /// because its DICOM adapters build array code from text (tried: an `EvalError` in the console,
  /// and a result of AI missing from the screen).
  private static final String POLICY =
      "default-src 'self'; script-src 'self' %s 'wasm-unsafe-eval' 'unsafe-eval' blob:; worker-src 'self' blob:;"
          + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' blob: data:;"
          + " object-src 'self' blob:; frame-src blob:; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

  private final ViewerSite site;

  ViewerResource(ViewerSite site) {
    this.site = site;
  }

  void register(RoutesConfig routes) {
    routes.get("/", this::start);
    routes.get("/viewer", this::start);
    routes.get("/viewer/", this::start);
    routes.get("/<file>", this::file);
  }

  private void start(Context request) throws IOException {
    var page = site.start();
    answer(request, page == null ? site.missing() : page);
  }

  private void file(Context request) throws IOException {
    var name = request.pathParam("file");
    if (name.startsWith("api/") || name.startsWith("dicom-web/")) {
      throw new NothingHereException();
    }
    var page = site.file(name);
    if (page.isEmpty() && name.startsWith("viewer/")) {
      start(request); // a page of the viewer's own, which finds its way from the address
    } else {
      answer(request, page.orElseThrow(NothingHereException::new));
    }
  }

  private void answer(Context request, ViewerSite.Page page) throws IOException {
    request.header(
        "Content-Security-Policy", POLICY.formatted(String.join(" ", site.inlineScripts())));
    request.header("Referrer-Policy", "no-referrer");
    request.header(
        "Cache-Control", page.forever() ? "public, max-age=31536000, immutable" : "no-cache");
    request.contentType(page.type()).result(page.content());
  }
}

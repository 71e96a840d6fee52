package overread.service.viewer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The viewer's files by path. Only its `app-config.js` is ours; the rail is served beside it.
public final class ViewerSite {
  private static final Pattern INLINE_SCRIPT =
      Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("jsonc", "application/json"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  private final Path dataFolder;

  public ViewerSite(Path dataFolder) {
    this.dataFolder = dataFolder;
  }

  /// One file of the site.
  ///
  /// @param forever whether its name changes with its content, so that it may be cached for ever
  public record Page(InputStream content, String type, boolean forever) {}

  /// The page that starts the viewer, or null while it is not installed.
  public @Nullable Page start() throws IOException {
    var page = file("index.html");
    return page.orElse(null);
  }

  /// Digests of the scripts that the viewer's start page carries in its text, as a content security
  /// policy names them.
  public List<String> inlineScripts() throws IOException {
    var site = ViewerPackage.site(dataFolder);
    if (site.isEmpty()) {
      return List.of();
    }
    var text = Files.readString(site.get().resolve("index.html"));
    return INLINE_SCRIPT
        .matcher(text)
        .results()
        .map(script -> "'sha256-" + sha256(script.group(1)) + "'")
        .toList();
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// Where a browser learns what to do while the viewer is not installed.
  public Page missing() {
    var text =
        """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Overread</title>
        <body style="background:#0E1114;color:#E6EAF0;font:16px/1.5 sans-serif;max-width:40em;margin:4em auto">
        <h1>The browser viewer is not installed</h1>
        <p>On the machine that runs the service: <code>overread viewer install</code>, then load this page again.
        It fetches %s with npm and checks it.</p>
        """
            .formatted(ViewerPackage.NAME);
    return new Page(
        new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "text/html; charset=utf-8",
        false);
  }

  /// A file of the viewer or of the rail.
  ///
  /// @param name path below the origin, such as `app-config.js`
  public Optional<Page> file(String name) throws IOException {
    if (name.equals("app-config.js")) {
      return ours("app-config.js");
    }
    if (name.equals("viewer/overread/overread-review.mjs")) {
      return ours("/overread/zerofootprint/overread-review.mjs");
    }
    var site = ViewerPackage.site(dataFolder);
    if (site.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    var file = site.get().resolve(name).normalize();
    if (!file.startsWith(site.get()) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return Optional.of(new Page(Files.newInputStream(file), type(name), isHashed(name)));
  }

  private static Optional<Page> ours(String resource) {
    var content = ViewerSite.class.getResourceAsStream(resource);
    return Optional.ofNullable(content).map(open -> new Page(open, type(resource), false));
  }

  private static String type(String name) {
    var ending = name.substring(name.lastIndexOf('.') + 1);
    return Objects.requireNonNullElse(TYPES.get(ending), "application/octet-stream");
  }

  /// Bundles and assets carry a hash of their content in their name.
  private static boolean isHashed(String name) {
    return name.matches(".*[./]?[0-9a-f]{16}\\.(js|wasm|woff2|css)");
  }
}

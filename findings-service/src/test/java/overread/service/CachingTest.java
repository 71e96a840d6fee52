package overread.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.wire.Login;

/// What a browser may keep: files that are named by their content for ever, what a reader may see
/// never.
class CachingTest {
  private static final String WEB = "/dicom-web/studies/" + SyntheticStudy.UID;
  private static final String SERIES = WEB + "/series/" + SyntheticStudy.SERIES;
  private static final String SLICE = SERIES + "/instances/" + SyntheticStudy.slice(1);

  @TempDir Path folder;

  @Test
  void hashedFilesOfTheViewerAreKeptForEverAndAllOthersAskedForAgain() throws Exception {
    var site = Files.createDirectories(folder.resolve("viewer/@ohif-app@3.13.2"));
    for (var file :
        List.of(
            "index.html",
            "app.bundle.0f6159c501addfe9.js",
            "6495.css.8e8306fedff44999.css",
            "8e8306fedff449998e83.wasm",
            "manifest.json",
            "init-service-worker.js")) {
      Files.writeString(site.resolve(file), "<!doctype html>");
    }
    try (var service = FindingsService.start(ServiceConfiguration.of(folder, 0, null))) {
      var browser = Caller.outsideTheContract(service.url());
      for (var hashed : List.of("/app.bundle.0f6159c501addfe9.js", "/8e8306fedff449998e83.wasm")) {
        assertThat(browser.get(hashed).headers().get("Cache-Control"))
            .as(hashed)
            .isEqualTo("public, max-age=31536000, immutable");
      }
      for (var named :
          List.of(
              "/viewer/",
              "/viewer/viewer",
              "/index.html",
              "/app-config.js",
              "/manifest.json",
              "/init-service-worker.js")) {
        assertThat(browser.get(named).headers().get("Cache-Control"))
            .as(named)
            .isEqualTo("no-cache");
      }
    }
  }

  @Test
  void nothingThatDependsOnTheReaderIsKept() throws Exception {
    try (var service = FindingsService.start(ServiceConfiguration.of(folder, 0, null))) {
      assertThat(Caller.as(service.url(), "admin").store(SyntheticStudy.images(2)).status())
          .isEqualTo(200);
      var nobody = Caller.nobody(service.url());
      var reader = Caller.as(service.url(), "trainee");
      var answers =
          new java.util.ArrayList<>(
              List.of(
                  nobody.post("/api/v1/login", new Login("trainee", "wrong")),
                  nobody.get("/api/v1/worklist"),
                  nobody.get(SLICE + "/frames/1")));
      for (var path :
          List.of(
              "/api/v1/me",
              "/api/v1/worklist",
              "/api/v1/studies/" + SyntheticStudy.UID + "/findings",
              "/api/v1/nowhere",
              "/dicom-web/studies",
              WEB + "/series",
              SERIES + "/instances",
              SERIES + "/metadata",
              SLICE,
              SLICE + "/frames/1",
              SLICE + "/frames/7",
              SLICE + "/bulk/7FE00010",
              SLICE + "/rendered",
              SLICE + "/thumbnail",
              WEB + "/series/2.25.951/metadata")) {
        answers.add(reader.get(path));
      }
      assertThat(answers)
          .allSatisfy(answer -> {
            assertThat(answer.headers().get("Cache-Control")).isEqualTo("private, no-store");
            assertThat(answer.headers().get("Vary")).isEqualTo("Authorization, Cookie");
          });
    }
  }

  @Test
  void pixelsAreNeverCompressedOnTheWay() throws Exception {
    try (var service = FindingsService.start(ServiceConfiguration.of(folder, 0, null))) {
      var empty = SyntheticStudy.longImage(1 << 20);
      assertThat(Caller.as(service.url(), "admin").store(List.of(empty)).status()).isEqualTo(200);
      var reader = Caller.as(service.url(), "radiologist");
      for (var path : List.of(SLICE, SLICE + "/frames/1", SLICE + "/bulk/7FE00010")) {
        var answer =
            reader.call(
                reader.request(path).header("Accept-Encoding", "gzip, deflate, br, zstd").build());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("Content-Encoding")).isNull();
        assertThat(answer.body()).hasSizeGreaterThan(1 << 20);
      }
    }
  }
}

package overread.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Browsers that go away in the middle of a download: what the service used for them is free again
/// at once. Each download is longer than what the sockets between hold.
@EnabledOnOs(value = OS.LINUX, disabledReason = "open files are looked up in /proc")
class DepartedBrowserTest {
  private static final int BROWSERS = 12;
  private static final int LONG = 24 << 20;
  private static final String VIEWER = "viewer/@ohif-app@3.13.2";
  private static final String LARGE = "app.bundle.0123456789abcdef.js";
  private static final String SLICE =
      "/dicom-web/studies/"
          + SyntheticStudy.UID
          + "/series/"
          + SyntheticStudy.SERIES
          + "/instances/"
          + SyntheticStudy.slice(1);

  private static final String FRAMES = "multipart/related; type=application/octet-stream";

  private record Download(String path, String accept) {}

  private static final List<Download> DOWNLOADS =
      List.of(
          new Download(SLICE + "/frames/1", FRAMES),
          new Download(SLICE, "multipart/related; type=\"application/dicom\"; transfer-syntax=*"),
          new Download(SLICE + "/bulk/7FE00010", "application/octet-stream"),
          new Download("/" + LARGE, "*/*"),
          new Download("/api/v1/events", "text/event-stream"));

  @TempDir Path folder;
  private FindingsService service;
  private String token;

  @BeforeEach
  void storeALongObject() throws Exception {
    var site = Files.createDirectories(folder.resolve(VIEWER));
    Files.writeString(site.resolve("index.html"), "<!doctype html>");
    try (var file = new RandomAccessFile(site.resolve(LARGE).toFile(), "rw")) {
      file.setLength(LONG);
    }
    service = FindingsService.start(QuickRoom.in(folder));
    assertThat(Caller.as(service.url(), "admin").store(List.of(SyntheticStudy.longImage(LONG))))
        .extracting(Caller.Answer::status)
        .isEqualTo(200);
    token = Caller.tokenOf(service.url(), "radiologist");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void whatTheyDownloadedIsClosedAndNobodyWorksForThemAnyMore() throws Exception {
    for (var download : DOWNLOADS) {
      var browsers = new ArrayList<Socket>();
      for (int i = 0; i < BROWSERS; i++) {
        browsers.add(begin(service.url(), download.path(), download.accept()));
      }
      assertThat(workers()).as(download.path()).hasSizeGreaterThanOrEqualTo(BROWSERS);
      if (!download.path().endsWith("events")) {
        assertThat(openFiles()).as(download.path()).isNotEmpty();
      }
      for (var browser : browsers) {
        browser.setSoLinger(true, 0);
        browser.close();
      }
      awaitNothing(download.path());
    }
  }

  @Test
  void theirMemoryIsFreeAgain() throws Exception {
    leave(BROWSERS);
    var before = heap();
    leave(10 * BROWSERS);
    assertThat(heap() - before).isLessThan(LONG / 3);
  }

  private void leave(int browsers) throws Exception {
    for (int i = 0; i < browsers; i++) {
      try (var browser = begin(service.url(), SLICE + "/frames/1", FRAMES)) {
        browser.setSoLinger(true, 0);
      }
    }
    awaitNothing("frames");
  }

  /// Asks, and reads no further than the beginning of the answer.
  private Socket begin(URI service, String path, String accept) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(16 << 10);
    socket.connect(new java.net.InetSocketAddress(service.getHost(), service.getPort()));
    socket.setSoTimeout(20_000);
    var request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: %s\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(path, service.getAuthority(), accept, token);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    var start = new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII);
    assertThat(start).isEqualTo("HTTP/1.1 200 OK");
    return socket;
  }

  private void awaitNothing(String download) throws Exception {
    var until = Instant.now().plusSeconds(10);
    while (Instant.now().isBefore(until) && !(openFiles().isEmpty() && workers().isEmpty())) {
      Thread.sleep(20);
    }
    assertThat(openFiles()).as(download).isEmpty();
    assertThat(workers()).as(download).isEmpty();
  }

  /// Objects and viewer files that this process has open or mapped.
  private List<String> openFiles() throws IOException {
    var open = new ArrayList<String>();
    try (var numbers = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (var number : numbers) {
        try {
          open.add(Files.readSymbolicLink(number).toString());
        } catch (NoSuchFileException closedMeanwhile) {
          continue;
        }
      }
    }
    open.addAll(Files.readAllLines(Path.of("/proc/self/maps")));
    open.removeIf(file -> !file.endsWith(".dcm") && !file.endsWith(LARGE));
    return open;
  }

  /// Threads, virtual ones too, that answer a request.
  private List<String> workers() throws IOException {
    var dump = folder.resolve("threads.txt");
    Files.deleteIfExists(dump);
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
    var workers = new ArrayList<String>();
    for (var thread : Files.readString(dump).split("\n\n")) {
      if (thread.contains("overread.service.http") || thread.contains("JavalinServlet")) {
        workers.add(thread);
      }
    }
    return workers;
  }

  private static long heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}

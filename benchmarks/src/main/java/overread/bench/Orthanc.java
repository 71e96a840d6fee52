package overread.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import overread.wire.WireJson;

/// Orthanc with its DICOMweb plugin as a peer: a process of its own on a free port, empty, for this
/// machine only, everything else as it comes.
final class Orthanc implements AutoCloseable {
  private static final Path PLUGIN = Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so");

  private final Process process;
  private final URI url;

  private Orthanc(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  static final String MISSING = "Orthanc with its DICOMweb plugin is not installed";

  static boolean installed() {
    return Peer.installed("Orthanc") && Files.exists(PLUGIN);
  }

  static Orthanc start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var port = freePort();
    var settings =
        WireJson.mapper()
            .createObjectNode()
            .put("StorageDirectory", folder.resolve("storage").toString())
            .put("IndexDirectory", folder.resolve("storage").toString())
            .put("HttpPort", port)
            .put("DicomServerEnabled", false)
            .put("RemoteAccessAllowed", false);
    settings.putArray("Plugins").add(PLUGIN.toString());
    var file = Files.writeString(folder.resolve("orthanc.json"), settings.toString());
    var process =
        new ProcessBuilder("Orthanc", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("orthanc.log").toFile())
            .start();
    var orthanc = new Orthanc(process, URI.create("http://127.0.0.1:" + port));
    while (!orthanc.answers()) {
      if (!process.isAlive()) {
        throw new IOException(
            "Orthanc has ended: " + Files.readString(folder.resolve("orthanc.log")));
      }
      Thread.sleep(50);
    }
    return orthanc;
  }

  private boolean answers() {
    try {
      var asked = (HttpURLConnection) url.resolve("/system").toURL().openConnection();
      return asked.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /// The root of its DICOMweb.
  URI dicomWeb() {
    return url.resolve("/dicom-web");
  }

  void store(List<Path> files) throws IOException {
    for (var file : files) {
      var post = (HttpURLConnection) url.resolve("/instances").toURL().openConnection();
      post.setRequestMethod("POST");
      post.setDoOutput(true);
      post.setFixedLengthStreamingMode(Files.size(file));
      try (var out = post.getOutputStream()) {
        Files.copy(file, out);
      }
      if (post.getResponseCode() != 200) {
        throw new IOException("Orthanc did not take " + file + ": " + post.getResponseCode());
      }
      try (var in = post.getInputStream()) {
        var _ = in.readAllBytes();
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

package overread.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/// Asks an archive as OHIF in a browser does: HTTP/1.1, six requests at once, compression offered.
final class WebClient {
  private static final int CONNECTIONS = 6;
  private static final String FRAMES =
      "multipart/related; type=application/octet-stream; transfer-syntax=*";

  static {
    System.setProperty("http.maxConnections", Integer.toString(CONNECTIONS));
  }

  private final String root;
  private final String token;

  /// @param root of its DICOMweb, or of whatever is asked for
  /// @param token of a signed-in user, or empty where nobody signs in
  WebClient(URI root, String token) {
    this.root = root.toString();
    this.token = token;
  }

  /// What was received.
  ///
  /// @param wire bytes of the body as they were sent
  /// @param body the body after decompression
  record Received(long wire, byte[] body) {}

  /// How long something took, and how many bytes of bodies were sent for it.
  record Load(double milliseconds, long wire) {}

  /// The headers of a series.
  Load metadata(ChestStudy study) throws IOException {
    var start = System.nanoTime();
    var received = get(series(study) + "/metadata", "application/dicom+json");
    return new Load((System.nanoTime() - start) / 1e6, received.wire());
  }

  /// All frames of a series, six at a time.
  Load frames(ChestStudy study) throws IOException, InterruptedException {
    var requests = new ArrayList<Callable<Received>>();
    for (var header : study.headers()) {
      var path =
          series(study)
              + "/instances/"
              + header.getString(overread.dicom.data.Tag.SOP_INSTANCE_UID, "")
              + "/frames/1";
      requests.add(() -> get(path, FRAMES));
    }
    try (var browser = Executors.newFixedThreadPool(CONNECTIONS)) {
      var start = System.nanoTime();
      var received = wire(browser.invokeAll(requests));
      return new Load((System.nanoTime() - start) / 1e6, received);
    }
  }

  private static long wire(List<java.util.concurrent.Future<Received>> answers)
      throws IOException, InterruptedException {
    long bytes = 0;
    for (var answer : answers) {
      try {
        bytes += answer.get().wire();
      } catch (ExecutionException failure) {
        throw new IOException("A frame could not be had.", failure);
      }
    }
    return bytes;
  }

  private static String series(ChestStudy study) {
    return "/studies/" + study.studyUid() + "/series/" + study.seriesUid();
  }

  /// One request, its answer read to the end and decompressed.
  Received get(String path, String accept) throws IOException {
    var request = (HttpURLConnection) URI.create(root + path).toURL().openConnection();
    request.setRequestProperty("Accept", accept);
    request.setRequestProperty("Accept-Encoding", "gzip, deflate, br, zstd");
    if (!token.isEmpty()) {
      request.setRequestProperty("Authorization", "Bearer " + token);
    }
    if (request.getResponseCode() != 200) {
      throw new IOException(root + path + " gave " + request.getResponseCode());
    }
    byte[] sent;
    try (var in = request.getInputStream()) {
      sent = in.readAllBytes();
    }
    if (!"gzip".equals(request.getContentEncoding())) {
      return new Received(sent.length, sent);
    }
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      return new Received(sent.length, unpacked.readAllBytes());
    }
  }
}

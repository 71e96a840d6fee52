package overread.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.wire.WireJson;

/// The same objects in our archive and in an Orthanc: searches, headers and frames say the same.
class OrthancTest {
  private static final String STUDY = "/dicom-web/studies/" + SyntheticStudy.UID;
  private static final String SERIES = STUDY + "/series/" + SyntheticStudy.SERIES;

  /// Addresses differ, and JSON is UTF-8 whatever the object was written in.
  private static final Set<String> DIFFERENT = Set.of("00081190", "00080005");

  /// Orthanc's plugin of this version adds them to whatever level.
  private static final Set<String> NOT_OURS =
      Set.of(
          "00081190",
          "0020000D",
          "00080050",
          "00081030",
          "00080020",
          "00080030",
          "00080090",
          "00200010",
          "00100010",
          "00100020",
          "00100030",
          "00100040");

  @TempDir Path folder;

  @Test
  void searchesHeadersAndFramesAreThoseOfOrthanc() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/sbin/Orthanc")), "Orthanc is not installed");
    var port = freePort();
    var orthanc =
        new ProcessBuilder("/usr/sbin/Orthanc", configuration(port).toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var service =
        FindingsService.start(ServiceConfiguration.of(folder.resolve("data"), 0, null))) {
      var theirs = Peer.reached(URI.create("http://127.0.0.1:" + port), orthanc);
      var ours = Caller.as(service.url(), "admin");
      var stored = ours.store(SyntheticStudy.images(3));
      var storedThere = theirs.store(SyntheticStudy.images(3));
      assertThat(storedThere.status()).isEqualTo(stored.status());
      assertThat(stored.json().at("/00081199/Value"))
          .hasSameSizeAs(storedThere.json().at("/00081199/Value"));
      compare(ours, theirs);
    } finally {
      orthanc.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static void compare(Caller ours, Caller theirs) throws IOException {
    for (var search :
        Set.of(
            "/dicom-web/studies?PatientID=PAT-1",
            "/dicom-web/studies?PatientName=M*",
            "/dicom-web/studies?00080061=CT",
            STUDY + "/series",
            STUDY + "/instances?InstanceNumber=2",
            SERIES + "/instances?SOPInstanceUID=" + SyntheticStudy.slice(3))) {
      sameRow(
          search,
          ours.get(search, "application/dicom+json"),
          theirs.get(search, "application/dicom+json"));
    }
    var none = "/dicom-web/studies?PatientID=NOBODY";
    assertThat(ours.get(none).json()).isEqualTo(theirs.get(none, "application/dicom+json").json());
    var metadata = SERIES + "/instances/" + SyntheticStudy.slice(2) + "/metadata";
    sameHeader(
        ours.get(metadata).json().get(0),
        theirs.get(metadata, "application/dicom+json").json().get(0));
    var frame = SERIES + "/instances/" + SyntheticStudy.slice(2) + "/frames/1";
    var accept = "multipart/related; type=\"application/octet-stream\"; transfer-syntax=*";
    assertThat(content(ours.get(frame, accept))).isEqualTo(content(theirs.get(frame, accept)));
  }

  private static void sameRow(String search, Caller.Answer ours, Caller.Answer theirs)
      throws IOException {
    assertThat(ours.json()).as(search).hasSameSizeAs(theirs.json()).isNotEmpty();
    var here = ours.json().get(0);
    var there = theirs.json().get(0);
    var missing = new TreeSet<String>();
    there
        .fieldNames()
        .forEachRemaining(tag -> {
          if (!here.has(tag) && !NOT_OURS.contains(tag)) {
            missing.add(tag);
          } else if (here.has(tag) && !DIFFERENT.contains(tag)) {
            assertThat(value(here, tag)).as(search + " " + tag).isEqualTo(value(there, tag));
          }
        });
    assertThat(missing).as(search).isEmpty();
  }

  private static void sameHeader(JsonNode ours, JsonNode theirs) {
    var here = new TreeSet<String>();
    ours.fieldNames().forEachRemaining(here::add);
    var there = new TreeSet<String>();
    theirs.fieldNames().forEachRemaining(there::add);
    assertThat(here).isEqualTo(there);
    for (var tag : here) {
      assertThat(ours.at("/" + tag + "/vr")).as(tag).isEqualTo(theirs.at("/" + tag + "/vr"));
      if (!DIFFERENT.contains(tag) && !tag.equals("7FE00010")) {
        assertThat(value(ours, tag)).as(tag).isEqualTo(value(theirs, tag));
      }
    }
  }

  /// Values as text, numbers as numbers: one archive writes 1, another 1.0 or "1".
  private static String value(JsonNode row, String tag) {
    var text = new StringBuilder();
    for (var value : row.at("/" + tag + "/Value")) {
      text.append(
              value.isValueNode()
                      && value.asText().matches("-?[0-9.]+")
                      && !value.asText().matches(".*\\..*\\..*")
                  ? String.valueOf(value.asDouble())
                  : value.toString())
          .append('\\');
    }
    return text.toString();
  }

  /// What stands between the headers of the only part and the closing boundary.
  private static String content(Caller.Answer answer) {
    var text = new String(answer.body(), StandardCharsets.ISO_8859_1);
    return text.substring(text.indexOf("\r\n\r\n") + 4, text.lastIndexOf("\r\n--"));
  }

  private Path configuration(int port) throws IOException {
    var json =
        WireJson.mapper()
            .createObjectNode()
            .put("StorageDirectory", folder.resolve("orthanc").toString())
            .put("IndexDirectory", folder.resolve("orthanc").toString())
            .put("HttpPort", port)
            .put("DicomServerEnabled", false)
            .put("RemoteAccessAllowed", false)
            .put("AuthenticationEnabled", false);
    json.putArray("Plugins").add("/usr/share/orthanc/plugins");
    return Files.writeString(folder.resolve("orthanc.json"), json.toString());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// The other archive, once it answers.
  private static final class Peer {
    static Caller reached(URI address, Process process) throws IOException {
      var caller = Caller.outsideTheContract(address);
      while (process.isAlive()) {
        try {
          if (caller.get("/dicom-web/studies", "application/dicom+json").status() == 200) {
            return caller;
          }
        } catch (java.net.ConnectException notYet) {
          Thread.onSpinWait();
        }
      }
      throw new IOException("Orthanc has ended.");
    }
  }
}

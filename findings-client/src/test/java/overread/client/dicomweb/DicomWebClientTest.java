package overread.client.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;

/// Against a server that answers as archives do, with their peculiarities.
class DicomWebClientTest {
  private record Answer(int status, String contentType, byte[] body) {}

  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<String, String> asked = new HashMap<>();
  private byte[] sent = {};
  private HttpServer server;
  private DicomWebClient client;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/dicom-web", this::answer);
    server.start();
    var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/dicom-web");
    client = new DicomWebClient(base, new OkHttpClient());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksItsOwnServerForValuesThatMetadataRefersTo() throws IOException {
    var palette = new byte[] {1, 2, 3, 4};
    answers.put(
        "/dicom-web/studies/1/series/2/instances/3/bulk/00281201",
        new Answer(200, "application/octet-stream", palette));
    var reference =
        "http://127.0.0.1:"
            + server.getAddress().getPort()
            + "/dicom-web/studies/1/series/2/instances/3/bulk/00281201";

    assertThat(client.bulk(reference)).isEqualTo(palette);
    assertThatThrownBy(() -> client.bulk("http://elsewhere.example/value"))
        .isInstanceOf(DicomWebException.class);
  }

  @Test
  void asksForFramesInTheirStoredFormWithoutCompressionOnTheWay() throws IOException {
    var frame = new byte[] {0, 13, 10, '-', '-', 1, 2, 3};
    answers.put(
        "/dicom-web/studies/1/series/2/instances/3/frames/7",
        parts(
            "multipart/related; type=\"application/octet-stream; transfer-syntax=1.2.840.10008.1.2.4.80\"; boundary=\"b;1\"",
            "b;1",
            "application/octet-stream; transfer-syntax=1.2.840.10008.1.2.4.80",
            frame));

    var got = client.frame("1", "2", "3", 7);

    assertThat(got.bytes()).isEqualTo(frame);
    assertThat(got.transferSyntaxUid()).isEqualTo(Uid.JPEG_LS_LOSSLESS);
    assertThat(asked)
        .containsEntry(
            "Accept", "multipart/related; type=\"application/octet-stream\"; transfer-syntax=*")
        .containsEntry("Accept-encoding", "identity");
  }

  @Test
  void takesAFrameThatComesInOnePiece() throws IOException {
    answers.put(
        "/dicom-web/studies/1/series/2/instances/3/frames/1",
        new Answer(200, "application/octet-stream", new byte[] {5, 6}));

    assertThat(client.frame("1", "2", "3", 1))
        .satisfies(frame -> {
          assertThat(frame.bytes()).isEqualTo(new byte[] {5, 6});
          assertThat(frame.transferSyntaxUid()).isEmpty();
        });
  }

  @Test
  void saysWhatTheArchiveAnsweredWhenItRefuses() {
    answers.put(
        "/dicom-web/studies/1/series/2/instances/3/frames/1", new Answer(406, "", new byte[0]));

    assertThatThrownBy(() -> client.frame("1", "2", "3", 1))
        .isInstanceOf(DicomWebException.class)
        .hasMessage(
            "The archive answered 406 to /dicom-web/studies/1/series/2/instances/3/frames/1.");
  }

  @Test
  void readsTheAnswersToQueries() throws IOException {
    answers.put(
        "/dicom-web/studies?PatientID=7",
        new Answer(
            200,
            "application/dicom+json",
            """
            [{"0020000D":{"vr":"UI","Value":["1.2.3"]},
              "00100010":{"vr":"PN","Value":[{"Alphabetic":"DOE^Jane"}]}},
             {"0020000D":{"vr":"UI","Value":["1.2.4"]}}]\
            """
                .getBytes(StandardCharsets.UTF_8)));
    answers.put("/dicom-web/studies/9/series", new Answer(204, "", new byte[0]));

    var studies = client.studies(Map.of("PatientID", "7"));

    assertThat(studies)
        .extracting(study -> study.getString(Tag.STUDY_INSTANCE_UID))
        .containsExactly("1.2.3", "1.2.4");
    assertThat(studies.getFirst().getString(Tag.PATIENT_NAME)).isEqualTo("DOE^Jane");
    assertThat(client.series("9")).isEmpty();
  }

  @Test
  void fetchesAndStoresWholeObjects() throws IOException {
    var object = object();
    var bytes = DicomWriter.toBytes(object);
    answers.put(
        "/dicom-web/studies/1/series/2/instances/3",
        parts("multipart/related; boundary=xx", "xx", "application/dicom", bytes));
    answers.put(
        "/dicom-web/studies",
        new Answer(
            200,
            "application/dicom+json",
            """
            {"00081199":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["1.2.9"]}}]},
             "00081198":{"vr":"SQ","Value":[{"00081155":{"vr":"UI","Value":["1.2.8"]},
                                             "00081197":{"vr":"US","Value":[272]}}]}}\
            """
                .getBytes(StandardCharsets.UTF_8)));

    assertThat(client.object("1", "2", "3").data().getString(Tag.SOP_INSTANCE_UID))
        .isEqualTo("1.2.9");
    var result = client.store(List.of(object));

    assertThat(result)
        .isEqualTo(
            new StoreResult(List.of("1.2.9"), List.of("1.2.8 was refused with reason 272.")));
    var boundary = ContentType.parse(asked.get("Content-type")).parameter("boundary", "");
    var body = new String(sent, StandardCharsets.ISO_8859_1);
    var start = ("--" + boundary + "\r\nContent-Type: application/dicom\r\n\r\n").length();
    assertThat(body).startsWith("--" + boundary).endsWith("\r\n--" + boundary + "--\r\n");
    var part = java.util.Arrays.copyOfRange(sent, start, start + bytes.length);
    assertThat(DicomReader.read(part).data().getString(Tag.SOP_INSTANCE_UID)).isEqualTo("1.2.9");
  }

  private static DicomObject object() {
    var data =
        new Attributes()
            .setString(Tag.SOP_CLASS_UID, Uid.CT_IMAGE_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, "1.2.9")
            .setString(Tag.STUDY_INSTANCE_UID, "1");
    return DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  private static Answer parts(String contentType, String boundary, String partType, byte[] body)
      throws IOException {
    var all = new ByteArrayOutputStream();
    all.writeBytes(
        ("--" + boundary + "\r\nContent-Type: " + partType + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    all.writeBytes(body);
    all.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return new Answer(200, contentType, all.toByteArray());
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.clear();
    exchange.getRequestHeaders().forEach((name, values) -> asked.put(name, values.getFirst()));
    sent = exchange.getRequestBody().readAllBytes();
    var answer =
        answers.getOrDefault(
            exchange.getRequestURI().toString(), new Answer(404, "text/plain", new byte[0]));
    if (!answer.contentType().isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    }
    exchange.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
    exchange.close();
  }
}

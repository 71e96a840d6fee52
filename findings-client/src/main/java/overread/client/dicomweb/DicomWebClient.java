package overread.client.dicomweb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomJson;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;

/// Speaks DICOMweb (PS3.18) with an archive. Calls block; they are meant for virtual threads, about
/// [#PARALLEL] at a time. A server that stops in the middle of an answer is given up after
/// [#SILENCE].
public final class DicomWebClient {
  /// How many requests an archive is best asked at once.
  public static final int PARALLEL = 12;

  /// How long an archive may say nothing.
  public static final Duration SILENCE = Duration.ofSeconds(10);

  private static final String DICOM_JSON = "application/dicom+json";
  private static final String ANY_FRAME =
      "multipart/related; type=\"application/octet-stream\"; transfer-syntax=*";
  private static final String PLAIN_FRAME =
      "multipart/related; type=\"application/octet-stream\"; transfer-syntax="
          + Uid.EXPLICIT_VR_LITTLE_ENDIAN;
  private static final String ANY_BULK =
      "application/octet-stream, multipart/related; type=\"application/octet-stream\"";
  private static final String ANY_OBJECT =
      "multipart/related; type=\"application/dicom\"; transfer-syntax=*";
  private static final JsonFactory JSON = DicomJson.factory();

  private final HttpUrl base;
  private final OkHttpClient http;

  /// @param base such as `http://127.0.0.1:8642/dicom-web`
  /// @param connections carries the credentials
  public DicomWebClient(URI base, OkHttpClient connections) {
    this.base = HttpUrl.get(base.toString());
    this.http = connections.newBuilder().readTimeout(SILENCE).build();
  }

  /// Studies that match (QIDO-RS), such as `PatientID` → `123`.
  public List<Attributes> studies(Map<String, String> query) throws IOException {
    return query(url("studies"), query);
  }

  /// The series of a study.
  public List<Attributes> series(String study) throws IOException {
    return query(url("studies", study, "series"), Map.of());
  }

  /// The instances of a series.
  public List<Attributes> instances(String study, String series) throws IOException {
    return query(url("studies", study, "series", series, "instances"), Map.of());
  }

  /// The attributes of each instance of a series, without its pixels.
  public List<Attributes> metadata(String study, String series) throws IOException {
    return query(url("studies", study, "series", series, "metadata"), Map.of());
  }

  /// A binary value that stands in metadata as a reference.
  ///
  /// @param reference as the archive wrote it
  /// @throws DicomWebException where it points to another server, which gets no credentials
  public byte[] bulk(String reference) throws IOException {
    var url = base.resolve(reference);
    if (url == null || !url.host().equals(base.host()) || url.port() != base.port()) {
      throw new DicomWebException(0, "A value is kept on another server and was not asked for.");
    }
    try (var response = call(get(url, ANY_BULK))) {
      return RelatedParts.of(response).first().bytes();
    }
  }

  /// A frame in its stored form.
  ///
  /// @param frame counts from 1
  public WebFrame frame(String study, String series, String instance, int frame)
      throws IOException {
    return frame(frameUrl(study, series, instance, frame), ANY_FRAME);
  }

  /// A frame uncompressed, for a stored form that can't be decoded here.
  public WebFrame uncompressedFrame(String study, String series, String instance, int frame)
      throws IOException {
    return frame(frameUrl(study, series, instance, frame), PLAIN_FRAME);
  }

  /// A whole object, such as a segmentation or a report, in its stored form.
  public DicomObject object(String study, String series, String instance) throws IOException {
    var url = url("studies", study, "series", series, "instances", instance);
    try (var response = call(get(url, ANY_OBJECT))) {
      return DicomReader.read(RelatedParts.of(response).first().bytes());
    }
  }

  /// Sends objects into the archive (STOW-RS).
  public StoreResult store(List<DicomObject> objects) throws IOException {
    var boundary = "overread-" + UUID.randomUUID();
    var body = new Buffer();
    for (var object : objects) {
      body.writeUtf8("--" + boundary + "\r\nContent-Type: application/dicom\r\n\r\n");
      body.write(DicomWriter.toBytes(object));
      body.writeUtf8("\r\n");
    }
    body.writeUtf8("--" + boundary + "--\r\n");
    var request =
        new Request.Builder()
            .url(url("studies"))
            .header("Accept", DICOM_JSON)
            .header(
                "Content-Type",
                "multipart/related; type=\"application/dicom\"; boundary=" + boundary)
            .post(RequestBody.create(body.readByteArray()))
            .build();
    try (var response = http.newCall(request).execute()) {
      if (!response.isSuccessful() && response.code() != 409) {
        throw refusal(response);
      }
      var answer = attributes(response);
      return answer.isEmpty() ? new StoreResult(List.of(), List.of()) : outcome(answer.getFirst());
    }
  }

  private static StoreResult outcome(Attributes answer) {
    var stored = new ArrayList<String>();
    for (var item : answer.getSequence(Tag.REFERENCED_SOP_SEQUENCE)) {
      stored.add(item.getString(Tag.REFERENCED_SOP_INSTANCE_UID, ""));
    }
    var refused = new ArrayList<String>();
    for (var item : answer.getSequence(Tag.FAILED_SOP_SEQUENCE)) {
      refused.add(
          "%s was refused with reason %d."
              .formatted(
                  item.getString(Tag.REFERENCED_SOP_INSTANCE_UID, "An object"),
                  item.getInt(Tag.FAILURE_REASON, 0)));
    }
    return new StoreResult(stored, refused);
  }

  private WebFrame frame(HttpUrl url, String accept) throws IOException {
    try (var response = call(get(url, accept))) {
      var part = RelatedParts.of(response).first();
      return new WebFrame(part.bytes(), part.type().parameter("transfer-syntax", ""));
    }
  }

  private List<Attributes> query(HttpUrl url, Map<String, String> query) throws IOException {
    var full = url.newBuilder();
    query.forEach(full::addQueryParameter);
    var request =
        new Request.Builder().url(full.build()).header("Accept", DICOM_JSON).get().build();
    try (var response = call(request)) {
      return attributes(response);
    }
  }

  private static List<Attributes> attributes(Response response) throws IOException {
    var all = new ArrayList<Attributes>();
    if (response.code() == 204) {
      return all;
    }
    try (var parser = JSON.createParser(response.body().byteStream())) {
      var token = parser.nextToken();
      if (token == JsonToken.START_OBJECT) {
        all.add(DicomJson.read(parser));
      }
      while (token == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
        all.add(DicomJson.read(parser));
      }
    }
    return all;
  }

  private static Request get(HttpUrl url, String accept) {
    return new Request.Builder()
        .url(url)
        .header("Accept", accept)
        // some archives spend more time compressing a frame than sending it
        .header("Accept-Encoding", "identity")
        .get()
        .build();
  }

  private Response call(Request request) throws IOException {
    var response = http.newCall(request).execute();
    if (response.isSuccessful()) {
      return response;
    }
    try (response) {
      throw refusal(response);
    }
  }

  private static DicomWebException refusal(Response response) {
    return new DicomWebException(
        response.code(),
        "The archive answered %d to %s."
            .formatted(response.code(), response.request().url().encodedPath()));
  }

  private HttpUrl frameUrl(String study, String series, String instance, int frame) {
    return url(
        "studies",
        study,
        "series",
        series,
        "instances",
        instance,
        "frames",
        Integer.toString(frame));
  }

  private HttpUrl url(String... segments) {
    var builder = base.newBuilder();
    for (var segment : segments) {
      builder.addPathSegment(segment);
    }
    return builder.build();
  }
}

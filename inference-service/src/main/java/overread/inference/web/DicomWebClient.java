package overread.inference.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.MultipartReader;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Tag;

/// Speaks DICOMweb to the archive that holds a study: QIDO-RS, WADO-RS and STOW-RS (PS3.18).
final class DicomWebClient {
  private static final MediaType DICOM = MediaType.get("application/dicom");
  private static final String STORED_FORM =
      "multipart/related; type=\"application/dicom\"; transfer-syntax=*";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OkHttpClient http;
  private final HttpUrl base;
  private final @Nullable String token;

  DicomWebClient(OkHttpClient http, HttpUrl base, @Nullable String token) {
    this.http = http.newBuilder().readTimeout(Duration.ofSeconds(60)).build();
    this.base = base;
    this.token = token;
  }

  /// A series as the archive lists it.
  record ListedSeries(String uid, String modality, String description, int number, int images) {}

  /// Takes one part of a multipart answer.
  interface PartReader {
    void read(byte[] part10) throws IOException;
  }

  List<ListedSeries> series(String studyUid) throws IOException {
    HttpUrl url = study(studyUid).addPathSegment("series").build();
    List<ListedSeries> listed = new ArrayList<>();
    Request request = request(url).header("Accept", "application/dicom+json").build();
    try (Response response = http.newCall(request).execute()) {
      if (response.code() == 204) {
        return listed;
      }
      require(response, "list the series");
      for (JsonNode node : JSON.readTree(response.body().byteStream())) {
        listed.add(
            new ListedSeries(
                value(node, Tag.SERIES_INSTANCE_UID),
                value(node, Tag.MODALITY),
                value(node, Tag.SERIES_DESCRIPTION),
                number(node, Tag.SERIES_NUMBER),
                number(node, Tag.NUMBER_OF_SERIES_RELATED_INSTANCES)));
      }
    }
    return listed;
  }

  /// All objects of a series in their stored form, one after another.
  void retrieve(String studyUid, String seriesUid, PartReader reader) throws IOException {
    HttpUrl url = study(studyUid).addPathSegment("series").addPathSegment(seriesUid).build();
    Request request = request(url).header("Accept", STORED_FORM).build();
    try (Response response = http.newCall(request).execute()) {
      require(response, "give the images");
      try (MultipartReader parts = new MultipartReader(response.body())) {
        MultipartReader.Part part = parts.nextPart();
        while (part != null) {
          reader.read(part.body().readByteArray());
          part = parts.nextPart();
        }
      }
    }
  }

  /// Stores objects.
  void store(List<byte[]> objects) throws IOException {
    MultipartBody.Builder body =
        new MultipartBody.Builder().setType(MediaType.get("multipart/related"));
    for (byte[] object : objects) {
      body.addPart(Headers.EMPTY, RequestBody.create(object, DICOM));
    }
    MultipartBody multipart = body.build();
    RequestBody related =
        new RelatedBody(
            multipart,
            MediaType.get(
                "multipart/related; type=\"application/dicom\"; boundary=" + multipart.boundary()));
    Request request =
        request(base.newBuilder().addPathSegment("studies").build())
            .header("Accept", "application/dicom+json")
            .post(related)
            .build();
    try (Response response = http.newCall(request).execute()) {
      if (response.code() != 200) {
        throw new IOException("The archive did not store the results: " + excerpt(response) + ".");
      }
    }
  }

  private HttpUrl.Builder study(String studyUid) {
    return base.newBuilder().addPathSegment("studies").addPathSegment(studyUid);
  }

  private Request.Builder request(HttpUrl url) {
    Request.Builder builder = new Request.Builder().url(url);
    return token == null ? builder : builder.header("Authorization", "Bearer " + token);
  }

  private static void require(Response response, String what) throws IOException {
    if (!response.isSuccessful()) {
      throw new IOException("The archive did not " + what + ": " + excerpt(response) + ".");
    }
  }

  private static String excerpt(Response response) throws IOException {
    ResponseBody body = response.body();
    String text = body.string();
    return "HTTP "
        + response.code()
        + (text.isBlank() ? "" : ", " + text.substring(0, Math.min(300, text.length())));
  }

  private static String value(JsonNode node, int tag) {
    return node.path(String.format(Locale.ROOT, "%08X", tag)).path("Value").path(0).asText("");
  }

  private static int number(JsonNode node, int tag) {
    return node.path(String.format(Locale.ROOT, "%08X", tag)).path("Value").path(0).asInt(0);
  }
}

package overread.inference;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okhttp3.ResponseBody;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;

/// An archive of one series that speaks as much DICOMweb as a job needs.
final class SmallArchive implements AutoCloseable {
  static final String TOKEN = "secret";

  private final Javalin server;
  private final String studyUid;
  private final String modality;
  private final List<byte[]> images;
  final List<DicomObject> stored = Collections.synchronizedList(new ArrayList<>());
  final List<String> seen = Collections.synchronizedList(new ArrayList<>());

  SmallArchive(String studyUid, String modality, List<byte[]> images) {
    this.studyUid = studyUid;
    this.modality = modality;
    this.images = images;
    server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.routes.get("/dicom-web/studies/{study}/series", this::series);
          config.routes.get("/dicom-web/studies/{study}/series/{series}", this::retrieve);
          config.routes.post("/dicom-web/studies", this::store);
        });
    server.start("127.0.0.1", 0);
  }

  String dicomWeb() {
    return "http://127.0.0.1:" + server.port() + "/dicom-web";
  }

  private boolean refused(Context request) {
    seen.add(request.method() + " " + request.header("Accept"));
    if (!("Bearer " + TOKEN).equals(request.header("Authorization"))) {
      request.status(401).result("no token");
      return true;
    }
    return false;
  }

  private void series(Context request) throws IOException {
    if (refused(request)) {
      return;
    }
    if (!request.pathParam("study").equals(studyUid)) {
      request.result("[]");
      return;
    }
    request.result(
        new ObjectMapper()
            .writeValueAsString(
                List.of(
                    Map.of(
                        "0020000E", Map.of("vr", "UI", "Value", List.of("1.2.3")),
                        "00080060", Map.of("vr", "CS", "Value", List.of(modality)),
                        "00201209", Map.of("vr", "IS", "Value", List.of(images.size()))))));
  }

  private void retrieve(Context request) throws IOException {
    if (refused(request)) {
      return;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] image : images) {
      body.write("--b\r\nContent-Type: application/dicom\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      body.write(image);
      body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.write("--b--\r\n".getBytes(StandardCharsets.UTF_8));
    request.contentType("multipart/related; type=\"application/dicom\"; boundary=b");
    request.result(body.toByteArray());
  }

  private void store(Context request) throws IOException {
    if (refused(request)) {
      return;
    }
    MediaType type = MediaType.get(String.valueOf(request.contentType()));
    try (MultipartReader parts =
        new MultipartReader(ResponseBody.create(request.bodyAsBytes(), type))) {
      MultipartReader.Part part = parts.nextPart();
      while (part != null) {
        stored.add(DicomReader.read(part.body().readByteArray()));
        part = parts.nextPart();
      }
    }
    request.status(200).result("{}");
  }

  @Override
  public void close() {
    server.stop();
  }
}

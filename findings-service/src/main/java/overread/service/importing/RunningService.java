package overread.service.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomJson;
import overread.dicom.data.Tag;
import overread.service.intake.StoredObject;
import overread.service.room.FolderLock;

/// The service that works on the data folder, reached by STOW-RS.
final class RunningService implements Destination {
  private final FolderLock.Running running;
  private final OkHttpClient calls =
      new OkHttpClient.Builder()
          .readTimeout(5, TimeUnit.MINUTES)
          .writeTimeout(1, TimeUnit.MINUTES)
          .build();

  RunningService(FolderLock.Running running) {
    this.running = running;
  }

  @Override
  public List<StoredObject> store(List<Path> files) throws IOException {
    var request =
        new Request.Builder()
            .url(running.url().resolve("/dicom-web/studies").toString())
            .header("Authorization", "Bearer " + running.token())
            .post(new Objects(files))
            .build();
    try (var response = calls.newCall(request).execute()) {
      if (response.code() != 200 && response.code() != 202 && response.code() != 409) {
        throw new IOException(
            "The service at "
                + running.url()
                + " answered "
                + response.code()
                + " "
                + response.body().string());
      }
      try (var json = DicomJson.factory().createParser(response.body().bytes())) {
        return outcomes(DicomJson.read(json));
      }
    }
  }

  private static List<StoredObject> outcomes(Attributes answer) {
    List<StoredObject> outcomes = new ArrayList<>();
    for (var item : answer.getSequence(Tag.REFERENCED_SOP_SEQUENCE)) {
      var known = item.contains(StoredObject.ERROR_COMMENT);
      outcomes.add(
          outcome(item, known ? StoredObject.Outcome.ALREADY_THERE : StoredObject.Outcome.STORED));
    }
    for (var item : answer.getSequence(Tag.FAILED_SOP_SEQUENCE)) {
      outcomes.add(outcome(item, StoredObject.Outcome.REFUSED));
    }
    return outcomes;
  }

  private static StoredObject outcome(Attributes item, StoredObject.Outcome outcome) {
    return new StoredObject(
        item.getString(Tag.REFERENCED_SOP_INSTANCE_UID, ""),
        item.getString(Tag.REFERENCED_SOP_CLASS_UID, ""),
        "",
        studyUid(item.getString(Tag.RETRIEVE_URL, "")),
        outcome,
        item.getString(StoredObject.ERROR_COMMENT),
        item.getInt(Tag.FAILURE_REASON, 0));
  }

  private static String studyUid(String address) {
    var from = address.indexOf("/studies/") + "/studies/".length();
    var to = address.indexOf('/', from);
    return to < 0 ? "" : address.substring(from, to);
  }

  @Override
  public void close() {
    calls.dispatcher().executorService().shutdown();
    calls.connectionPool().evictAll();
  }

  /// Files as multipart/related, streamed from the disk.
  private static final class Objects extends RequestBody {
    private final String boundary = "overread-" + UUID.randomUUID();
    private final List<Path> files;

    Objects(List<Path> files) {
      this.files = files;
    }

    @Override
    public MediaType contentType() {
      return MediaType.get("multipart/related; type=\"application/dicom\"; boundary=" + boundary);
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      for (var file : files) {
        sink.writeUtf8("--" + boundary + "\r\nContent-Type: application/dicom\r\n\r\n");
        try (var source = Okio.source(Files.newInputStream(file))) {
          sink.writeAll(source);
        }
        sink.writeUtf8("\r\n");
      }
      sink.writeUtf8("--" + boundary + "--\r\n");
    }
  }
}

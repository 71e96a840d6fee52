package overread.service.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.BulkDataUris;
import overread.dicom.data.DicomJson;
import overread.dicom.data.Tag;
import overread.dicom.data.VR;
import overread.service.intake.Intake;
import overread.service.intake.StoredObject;

/// Storing objects (STOW-RS, PS3.18 section 10.5). Answered when all of them are durable.
final class StoreResource {
  private final Intake intake;

  StoreResource(Intake intake) {
    this.intake = intake;
  }

  void register(RoutesConfig routes) {
    routes.post("/dicom-web/studies", this::store);
    routes.post("/dicom-web/studies/{study}", this::store);
  }

  private void store(Context request) throws IOException {
    var sender = Authentication.sender(request);
    var type = MediaType.parse(String.valueOf(request.contentType()));
    if (!type.name().equals("multipart/related")
        || !(type.related().equals("*/*") || type.related().equals("application/dicom"))) {
      throw new BadRequestException(
          "Objects are stored as multipart/related; type=\"application/dicom\".");
    }
    var boundary = type.parameter("boundary");
    var reader = new MultipartReader(request.bodyInputStream(), boundary == null ? "" : boundary);
    List<StoredObject> outcomes;
    try (var batch = intake.begin(sender, RetrieveResource.parameter(request, "study"))) {
      for (var part = reader.next(); part != null; part = reader.next()) {
        batch.add(part.content());
      }
      outcomes = batch.commit();
    }
    answer(request, outcomes);
  }

  private static void answer(Context request, List<StoredObject> outcomes) throws IOException {
    var base = Addresses.base(request);
    var answer = new Attributes();
    for (var object : outcomes) {
      var refused = object.outcome() == StoredObject.Outcome.REFUSED;
      var sequence =
          !refused
              ? Tag.REFERENCED_SOP_SEQUENCE
              : object.sopUid().isEmpty() ? Tag.OTHER_FAILURES_SEQUENCE : Tag.FAILED_SOP_SEQUENCE;
      var item = answer.addItem(sequence);
      if (!object.sopUid().isEmpty()) {
        item.setString(Tag.REFERENCED_SOP_CLASS_UID, object.sopClass())
            .setString(Tag.REFERENCED_SOP_INSTANCE_UID, object.sopUid());
      }
      var comment = comment(object);
      if (comment != null) {
        item.setString(StoredObject.ERROR_COMMENT, VR.UT, comment);
      }
      if (refused) {
        item.setInt(Tag.FAILURE_REASON, object.failureReason());
      } else {
        item.setString(
            Tag.RETRIEVE_URL,
            base
                + "/studies/"
                + object.studyUid()
                + "/series/"
                + object.seriesUid()
                + "/instances/"
                + object.sopUid());
      }
    }
    var failed =
        outcomes.stream()
            .filter(object -> object.outcome() == StoredObject.Outcome.REFUSED)
            .count();
    var bytes = new ByteArrayOutputStream();
    try (var json = DicomJson.factory().createGenerator(bytes)) {
      DicomJson.write(answer, json, BulkDataUris.inline());
    }
    var status = failed == 0 && !outcomes.isEmpty() ? 200 : failed == outcomes.size() ? 409 : 202;
    request.status(status).contentType("application/dicom+json").result(bytes.toByteArray());
  }

  private static @Nullable String comment(StoredObject object) {
    return object.outcome() == StoredObject.Outcome.ALREADY_THERE
        ? "was stored before"
        : object.reason();
  }
}

package overread.service.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.service.projection.ImageView;
import overread.service.projection.NothingHereException;

/// Retrieval of single binary values (WADO-RS bulk data, PS3.18 section 10.4.1.1.4), as headers
/// refer to them: a tag, or tags and item numbers from 0, separated by slashes.
final class BulkResource {
  private static final String OCTETS = "application/octet-stream";

  private final ImageView images;

  BulkResource(ImageView images) {
    this.images = images;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/dicom-web/studies/{study}/series/{series}/instances/{instance}/bulk/<path>", this::bulk);
  }

  private void bulk(Context request) throws IOException {
    var object =
        images
            .objects(
                Authentication.user(request),
                request.pathParam("study"),
                request.pathParam("series"),
                request.pathParam("instance"))
            .getFirst();
    try (var read = object.read()) {
      var values = values(read, request.pathParam("path").split("/"));
      var type = type(read, request.pathParam("path"), object.transferSyntax());
      answer(request, values, type);
    }
  }

  private static void answer(Context request, List<MemorySegment> values, String type)
      throws IOException {
    var accepted = MediaType.accepted(request.header("Accept"));
    var plain = type.replaceFirst(";.*", "");
    var multipart =
        accepted.stream()
            .anyMatch(each ->
                each.name().equals("multipart/related")
                    && List.of("*/*", OCTETS, plain).contains(each.related()));
    if (multipart || values.size() > 1) {
      var writer = new MultipartWriter(plain);
      request.contentType(writer.contentType());
      for (var value : values) {
        writer.part(request.outputStream(), type, value, request.url());
      }
      writer.end(request.outputStream());
    } else if (accepted.stream()
        .anyMatch(each -> List.of("*/*", OCTETS, plain).contains(each.name()))) {
      request.contentType(plain);
      request.res().setContentLengthLong(values.getFirst().byteSize());
      MultipartWriter.copy(values.getFirst(), request.outputStream());
    } else {
      throw new NotAcceptableException(
          "Binary values are given as " + plain + ", alone or in multipart/related.");
    }
  }

  private static String type(DicomObject object, String path, String transferSyntax) {
    if (path.equalsIgnoreCase("00420011")) {
      return object.data().getString(Tag.MIME_TYPE_OF_ENCAPSULATED_DOCUMENT, OCTETS);
    }
    var pixels =
        path.toUpperCase(java.util.Locale.ROOT).startsWith("7FE0") ? object.pixelData() : null;
    return OCTETS
        + "; transfer-syntax="
        + (pixels != null && pixels.encapsulated()
            ? transferSyntax
            : Uid.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  private static List<MemorySegment> values(DicomObject object, String[] path) {
    Attributes data = object.data();
    for (int i = 0; i + 2 < path.length; i += 2) {
      data = item(data, tag(path[i]), path[i + 1]);
    }
    var tag = tag(path[path.length - 1]);
    var pixels = path.length == 1 ? object.pixelData() : null;
    if (pixels != null && tag == pixels.tag() && pixels.encapsulated()) {
      List<MemorySegment> frames = new ArrayList<>();
      for (int i = 0; i < pixels.frameCount(); i++) {
        frames.add(pixels.frame(i));
      }
      return frames;
    }
    if (path.length % 2 == 0 || !data.hasValue(tag)) {
      throw new NothingHereException();
    }
    return List.of(data.getSegment(tag));
  }

  private static Attributes item(Attributes data, int tag, String number) {
    var items = data.getSequence(tag);
    if (!number.matches("[0-9]{1,6}") || Integer.parseInt(number) >= items.size()) {
      throw new NothingHereException();
    }
    return items.get(Integer.parseInt(number));
  }

  private static int tag(String text) {
    if (!text.matches("[0-9A-Fa-f]{8}")) {
      throw new NothingHereException();
    }
    return Integer.parseUnsignedInt(text, 16);
  }
}

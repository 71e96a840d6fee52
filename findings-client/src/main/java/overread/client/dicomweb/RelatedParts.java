package overread.client.dicomweb;

import java.io.IOException;
import okhttp3.MultipartReader;
import okhttp3.Response;

/// The parts of a multipart/related answer. An answer in one piece counts as one part, since some
/// archives send that for a single frame.
record RelatedParts(ContentType type, Response response) {
  /// One part with its own type.
  record Part(ContentType type, byte[] bytes) {}

  static RelatedParts of(Response response) {
    var header = response.header("Content-Type", "application/octet-stream");
    return new RelatedParts(ContentType.parse(header == null ? "" : header), response);
  }

  /// The first part.
  ///
  /// @throws DicomWebException when there is none
  Part first() throws IOException {
    if (!type.mediaType().startsWith("multipart/")) {
      return new Part(type, response.body().bytes());
    }
    var boundary = type.parameter("boundary", "");
    if (boundary.isEmpty()) {
      throw new DicomWebException(
          response.code(), "The archive's answer names no boundary between its parts.");
    }
    try (var reader = new MultipartReader(response.body().source(), boundary)) {
      var part = reader.nextPart();
      if (part == null) {
        throw new DicomWebException(response.code(), "The archive's answer has no parts.");
      }
      try (part) {
        var own = part.headers().get("Content-Type");
        return new Part(ContentType.parse(own == null ? "" : own), part.body().readByteArray());
      }
    }
  }
}

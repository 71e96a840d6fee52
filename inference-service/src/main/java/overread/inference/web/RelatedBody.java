package overread.inference.web;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;

/// A multipart body whose content type names the type of its parts, as STOW-RS asks (PS3.18 section
/// 10.5).
final class RelatedBody extends RequestBody {
  private final MultipartBody parts;
  private final MediaType type;

  RelatedBody(MultipartBody parts, MediaType type) {
    this.parts = parts;
    this.type = type;
  }

  @Override
  public MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() throws IOException {
    return parts.contentLength();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    parts.writeTo(sink);
  }
}

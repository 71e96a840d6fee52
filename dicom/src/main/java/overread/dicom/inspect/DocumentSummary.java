package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// A document carried in an object, such as a PDF.
///
/// @param bytes its length without padding: the one stated, else without a last NUL
record DocumentSummary(String mime, long bytes, String sha256) implements Part {
  /// Null for an object without a document.
  static @Nullable DocumentSummary of(Attributes data) {
    if (!data.hasValue(Tag.ENCAPSULATED_DOCUMENT)) {
      return null;
    }
    MemorySegment document = data.getSegment(Tag.ENCAPSULATED_DOCUMENT);
    long length = document.byteSize();
    long[] stated = data.getLongs(Tag.ENCAPSULATED_DOCUMENT_LENGTH);
    if (stated.length == 1 && stated[0] > 0 && stated[0] <= length) {
      length = stated[0];
    } else if (document.get(ValueLayout.JAVA_BYTE, length - 1) == 0) {
      length--;
    }
    return new DocumentSummary(
        data.getString(Tag.MIME_TYPE_OF_ENCAPSULATED_DOCUMENT, ""),
        length,
        hash(document.asSlice(0, length)));
  }

  private static String hash(MemorySegment document) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(document.asByteBuffer());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "document";
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStringField("mime", mime);
    json.writeNumberField("bytes", bytes);
    json.writeStringField("sha256", sha256);
  }
}

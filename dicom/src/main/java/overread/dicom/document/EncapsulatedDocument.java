package overread.dicom.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// A document in an envelope, such as an encapsulated PDF (PS3.3 C.24.2). Its bytes are handed on
/// as they are; nothing is read from them.
///
/// @param mimeType such as `application/pdf`; empty where the sender gave none
/// @param title perhaps empty
/// @param sources objects it was made from
public record EncapsulatedDocument(
    String mimeType, String title, List<InstanceReference> sources, byte[] content) {
  public EncapsulatedDocument {
    sources = List.copyOf(sources);
  }

  /// Whether an object holds such a document.
  public static boolean is(Attributes data) {
    return data.contains(Tag.ENCAPSULATED_DOCUMENT);
  }

  /// Reads the document; padding is left out where the object states the length.
  public static EncapsulatedDocument read(Attributes data) {
    byte[] content = data.getBytes(Tag.ENCAPSULATED_DOCUMENT);
    long stated = Integer.toUnsignedLong(data.getInt(Tag.ENCAPSULATED_DOCUMENT_LENGTH, -1));
    if (data.hasValue(Tag.ENCAPSULATED_DOCUMENT_LENGTH) && stated < content.length) {
      content = Arrays.copyOf(content, (int) stated);
    }
    return new EncapsulatedDocument(
        data.getString(Tag.MIME_TYPE_OF_ENCAPSULATED_DOCUMENT, ""),
        data.getString(Tag.DOCUMENT_TITLE, ""),
        ReferenceCoding.readAll(data, Tag.SOURCE_INSTANCE_SEQUENCE),
        content);
  }

  /// The SHA-256 of the content in hexadecimal.
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EncapsulatedDocument that
        && mimeType.equals(that.mimeType)
        && title.equals(that.title)
        && sources.equals(that.sources)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return mimeType + " \"" + title + "\", " + content.length + " bytes";
  }
}

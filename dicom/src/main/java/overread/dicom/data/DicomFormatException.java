package overread.dicom.data;

import java.io.IOException;

/// The bytes are not what they should be; the message is a sentence without the file's name, which
/// the caller adds.
public final class DicomFormatException extends IOException {
  public DicomFormatException(String message) {
    super(message);
  }

  public DicomFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}

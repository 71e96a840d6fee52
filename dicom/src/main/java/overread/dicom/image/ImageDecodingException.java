package overread.dicom.image;

import java.io.IOException;

/// A frame that can't be turned into samples. The message is a plain sentence that says what is
/// wrong with the frame; the caller adds which file it was.
public final class ImageDecodingException extends IOException {
  private static final long serialVersionUID = 1;

  public ImageDecodingException(String message) {
    super(message);
  }

  public ImageDecodingException(String message, Throwable cause) {
    super(message, cause);
  }
}

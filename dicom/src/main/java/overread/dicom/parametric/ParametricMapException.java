package overread.dicom.parametric;

import java.io.IOException;

/// The object is no parametric map that can be read; the message is a sentence that says why.
public final class ParametricMapException extends IOException {
  private static final long serialVersionUID = 1;

  ParametricMapException(String message) {
    super(message);
  }
}

package overread.dicom.seg;

import java.io.IOException;

/// The object is no segmentation that can be read; the message is a sentence that says why.
public final class SegmentationException extends IOException {
  private static final long serialVersionUID = 1;

  SegmentationException(String message) {
    super(message);
  }
}

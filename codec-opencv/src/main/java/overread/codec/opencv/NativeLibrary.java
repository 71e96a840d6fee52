package overread.codec.opencv;

import nu.pattern.OpenCV;
import org.jspecify.annotations.Nullable;
import overread.dicom.image.ImageDecodingException;

/// OpenCV's library, unpacked and loaded when the first frame needs it.
final class NativeLibrary {
  private static final @Nullable Throwable FAILURE = load();

  private NativeLibrary() {}

  private static @Nullable Throwable load() {
    try {
      OpenCV.loadLocally();
      return null;
    } catch (LinkageError | RuntimeException e) {
      return e;
    }
  }

  /// @throws ImageDecodingException where there is no library for this machine
  static void require() throws ImageDecodingException {
    if (FAILURE != null) {
      throw new ImageDecodingException(
          "High-Throughput JPEG 2000 needs a native library that can't be loaded on this machine.",
          FAILURE);
    }
  }
}

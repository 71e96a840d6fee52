package overread.viewer.image;

import java.io.IOException;
import java.util.List;
import overread.dicom.data.Attributes;

/// Where the frames of one series come from: files, or a service over DICOMweb. Methods block and
/// may be called by several threads at once.
public interface FrameSource extends AutoCloseable {
  /// The attributes of each instance without its pixels, in any order.
  List<Attributes> headers();

  /// One frame in its stored form.
  ///
  /// @param instance position in [#headers]
  /// @param frame counted from 0
  /// @throws IOException with a sentence that names the file or address
  EncodedFrame fetch(int instance, int frame) throws IOException;

  /// The same frame uncompressed, asked for once when the stored form can't be decoded.
  ///
  /// @throws IOException where the source only has the stored form
  default EncodedFrame fetchUncompressed(int instance, int frame) throws IOException {
    throw new IOException("Only the stored form is there.");
  }

  /// How many frames are best asked for at once.
  int parallel();

  @Override
  default void close() {}
}

package overread.dicom.image;

import java.lang.foreign.MemorySegment;
import java.util.Set;

/// Turns the stored bytes of one frame into samples. Found with the `ServiceLoader`; of several
/// that know a transfer syntax, the memory-safe ones come first, then the higher priority.
///
/// A decoder keeps no state between calls and may be called by many threads at once.
public interface FrameDecoder {
  /// UIDs of the transfer syntaxes that this decoder reads.
  Set<String> transferSyntaxes();

  /// Whether a hostile frame can at most make [#decode] throw. False for native code.
  boolean memorySafe();

  /// Larger is asked first.
  int priority();

  /// Decodes one frame.
  ///
  /// @param encoded the frame as stored, fragments already joined
  /// @param format what the data set says of the frame; a frame whose own header disagrees is
  ///   refused
  /// @param samples takes [PixelFormat#frameBytes()] bytes: samples by pixel, little endian
  /// @throws ImageDecodingException if the bytes are not a frame of that format, whatever they are
  void decode(MemorySegment encoded, PixelFormat format, MemorySegment samples)
      throws ImageDecodingException;

  /// What decoded samples are: the format of the data set, unless the frame itself says otherwise,
  /// such as a JPEG stream of luminance and chrominance that the data set calls RGB.
  ///
  /// @throws ImageDecodingException if the bytes are not a frame of that format
  default PixelFormat decoded(MemorySegment encoded, PixelFormat format)
      throws ImageDecodingException {
    return format;
  }
}

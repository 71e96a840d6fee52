package overread.service.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.PixelFragments;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.data.VR;
import overread.dicom.image.Frames;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.PixelFormat;

/// Objects and frames in Explicit VR Little Endian, whatever they are stored in.
final class Decoding {
  private Decoding() {}

  /// One frame's plain samples. Native frames are given as they are.
  static MemorySegment frame(DicomObject object, PixelFragments pixels, int index, Arena arena) {
    if (!pixels.encapsulated()) {
      return pixels.frame(index);
    }
    try {
      return Frames.decode(object, index, arena).samples();
    } catch (ImageDecodingException undecodable) {
      throw new NotAcceptableException(
          "This image can be had as stored only: " + undecodable.getMessage());
    }
  }

  /// The whole object as a Part 10 file.
  static byte[] part10(DicomObject object) throws IOException {
    var pixels = object.pixelData();
    var data = object.data();
    if (pixels != null && pixels.encapsulated()) {
      data = decoded(object, pixels);
    }
    var bytes = new ByteArrayOutputStream();
    DicomWriter.write(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN), bytes);
    return bytes.toByteArray();
  }

  private static Attributes decoded(DicomObject object, PixelFragments pixels) throws IOException {
    var samples = new ByteArrayOutputStream();
    var data = object.data().copy();
    for (int i = 0; i < pixels.frameCount(); i++) {
      try (var arena = Arena.ofConfined()) {
        var frame = Frames.decode(object, i, arena);
        MultipartWriter.copy(frame.samples(), samples);
        describe(data, frame.format());
      } catch (ImageDecodingException undecodable) {
        throw new NotAcceptableException(
            "This image can be had as stored only: " + undecodable.getMessage());
      }
    }
    if (samples.size() % 2 == 1) {
      samples.write(0);
    }
    var wide = data.getInt(Tag.BITS_ALLOCATED, 8) > 8;
    return data.setBytes(Tag.PIXEL_DATA, wide ? VR.OW : VR.OB, samples.toByteArray());
  }

  /// What decoding changed: colours come out interleaved and as RGB.
  private static void describe(Attributes data, PixelFormat format) {
    data.setString(Tag.PHOTOMETRIC_INTERPRETATION, format.photometricInterpretation());
    if (format.samplesPerPixel() > 1) {
      data.setInt(Tag.PLANAR_CONFIGURATION, 0);
    }
  }
}

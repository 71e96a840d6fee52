package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.PixelFragments;
import overread.dicom.data.Tag;
import overread.dicom.image.Frame;
import overread.dicom.image.Frames;
import overread.dicom.image.ImageDecodingException;

/// The pixels of an object: what its header says, a hash of all decoded samples, statistics of each
/// frame.
///
/// @param sha256 the first 16 hexadecimal digits, or null where a frame could not be decoded
/// @param problem why a frame could not be decoded, or null
record ImageSummary(
    Attributes data,
    int frames,
    @Nullable String sha256,
    List<FrameStatistics> statistics,
    @Nullable String problem)
    implements Part {

  /// Null for an object without pixels, or without the rows and columns that they fill.
  static @Nullable ImageSummary of(DicomObject object) {
    PixelFragments pixels = object.pixelData();
    if (pixels == null || !object.data().hasValue(Tag.ROWS)) {
      return null;
    }
    MessageDigest digest = digest();
    List<FrameStatistics> statistics = new ArrayList<>();
    String problem = null;
    for (int index = 0; index < pixels.frameCount() && problem == null; index++) {
      try (Arena arena = Arena.ofConfined()) {
        Frame frame = Frames.decode(object, index, arena);
        digest.update(frame.samples().asByteBuffer());
        statistics.add(FrameStatistics.of(frame));
      } catch (ImageDecodingException e) {
        problem = "frame " + (index + 1) + " can't be decoded: " + e.getMessage();
      }
    }
    String hash =
        problem == null ? HexFormat.of().formatHex(digest.digest()).substring(0, 16) : null;
    return new ImageSummary(object.data(), pixels.frameCount(), hash, statistics, problem);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "image";
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeNumberField("rows", data.getInt(Tag.ROWS, 0));
    json.writeNumberField("columns", data.getInt(Tag.COLUMNS, 0));
    json.writeNumberField("frames", frames);
    json.writeNumberField("samplesPerPixel", data.getInt(Tag.SAMPLES_PER_PIXEL, 1));
    json.writeStringField(
        "photometricInterpretation", data.getString(Tag.PHOTOMETRIC_INTERPRETATION));
    json.writeNumberField("bitsAllocated", data.getInt(Tag.BITS_ALLOCATED, 0));
    if (data.hasValue(Tag.BITS_STORED)) {
      json.writeNumberField("bitsStored", data.getInt(Tag.BITS_STORED, 0));
    }
    if (data.hasValue(Tag.PIXEL_REPRESENTATION)) {
      json.writeNumberField("pixelRepresentation", data.getInt(Tag.PIXEL_REPRESENTATION, 0));
    }
    if (sha256 != null) {
      json.writeStringField("sha256", sha256);
    }
    json.writeArrayFieldStart("frameStats");
    for (FrameStatistics frame : statistics) {
      frame.write(json);
    }
    json.writeEndArray();
  }
}

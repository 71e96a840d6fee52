package overread.inference.study;

import java.io.IOException;
import java.lang.foreign.Arena;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.image.Frame;
import overread.dicom.image.Frames;
import overread.dicom.image.ImageDecodingException;

/// Decodes CT images.
public final class CtSliceReader {
  private CtSliceReader() {}

  /// Whether the bytes hold a CT image with one frame.
  public static boolean isCtImage(DicomObject object) {
    Attributes data = object.data();
    return data.getString(Tag.SOP_CLASS_UID, "").equals(Uid.CT_IMAGE_STORAGE)
        && data.getInt(Tag.NUMBER_OF_FRAMES, 1) == 1;
  }

  /// Reads a Part 10 file.
  ///
  /// @throws UnsuitableStudyException when its pixels can't be decoded
  public static CtSlice read(byte[] part10) throws IOException, UnsuitableStudyException {
    try (DicomObject object = DicomReader.read(part10);
        Arena arena = Arena.ofConfined()) {
      Attributes data = object.data();
      Frame frame = Frames.decode(object, 0, arena);
      Attributes header = data.copy();
      header.remove(Tag.PIXEL_DATA);
      return new CtSlice(header, rescaled(frame, data));
    } catch (ImageDecodingException e) {
      throw new UnsuitableStudyException("An image can't be decoded: " + e.getMessage());
    }
  }

  private static short[] rescaled(Frame frame, Attributes data) {
    double slope = data.getDouble(Tag.RESCALE_SLOPE, 1);
    double intercept = data.getDouble(Tag.RESCALE_INTERCEPT, 0);
    int columns = frame.format().columns();
    short[] values = new short[columns * frame.format().rows()];
    for (int row = 0, i = 0; row < frame.format().rows(); row++) {
      for (int column = 0; column < columns; column++, i++) {
        double value = frame.stored(column, row) * slope + intercept;
        values[i] = (short) Math.clamp(Math.round(value), -1024, 4095);
      }
    }
    return values;
  }
}

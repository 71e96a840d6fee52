package overread.dicom.inspect;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.image.ImageRenderer;

/// Whatever the bytes, an object is inspected and its first and last frame shown, or refused. The
/// corpus in the resources runs as ordinary tests; with `JAZZER_FUZZ=1` it grows.
class InspectionFuzzTest {
  private static final long MOST_PIXELS = 1 << 18;

  @FuzzTest(maxDuration = "10m")
  void object(byte[] bytes) {
    try (DicomObject object = DicomReader.read(bytes)) {
      Attributes data = object.data();
      long frames = Math.max(1, data.getInt(Tag.NUMBER_OF_FRAMES, 1));
      long pixels = (data.getInt(Tag.ROWS, 0) & 0xFFFFL) * (data.getInt(Tag.COLUMNS, 0) & 0xFFFFL);
      if (frames > 64 || pixels > MOST_PIXELS) {
        return; // sizes that the format allows; only slow
      }
      Inspected.of(object);
      ImageRenderer.argb(object, 0, null);
      ImageRenderer.argb(object, (int) frames - 1, null);
    } catch (IOException e) {
      // refused with a sentence, as it should be
    }
  }
}

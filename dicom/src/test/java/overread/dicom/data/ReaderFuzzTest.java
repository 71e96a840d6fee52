package overread.dicom.data;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Whatever the bytes, the reader gives an object or a [DicomFormatException], and what it gives
/// can be walked, written and written as JSON. The corpus in the resources runs as ordinary tests;
/// with `JAZZER_FUZZ=1` it grows.
class ReaderFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void part10(byte[] bytes) throws IOException {
    try (DicomObject object = DicomReader.read(bytes)) {
      walk(object.data(), 0);
      PixelFragments pixels = object.pixelData();
      for (int i = 0; pixels != null && i < Math.min(8, pixels.frameCount()); i++) {
        pixels.frame(i);
      }
      json(object.data());
      DicomWriter.toBytes(object);
    } catch (DicomFormatException e) {
      // refused with a sentence, as it should be
    }
  }

  @FuzzTest(maxDuration = "10m")
  void json(byte[] bytes) throws IOException {
    try (JsonParser parser =
        DicomJson.factory().createParser(new String(bytes, StandardCharsets.UTF_8))) {
      Attributes data = DicomJson.read(parser);
      walk(data, 0);
      json(data);
    } catch (DicomFormatException e) {
      // refused with a sentence, as it should be
    }
  }

  private static void json(Attributes data) throws IOException {
    try (JsonGenerator json = DicomJson.factory().createGenerator(new ByteArrayOutputStream())) {
      DicomJson.write(data, json, BulkDataUris.inline());
    }
  }

  private static void walk(Attributes data, int depth) {
    if (depth > Parser.DEEPEST) {
      throw new AssertionError("deeper than " + Parser.DEEPEST);
    }
    for (int tag : data.tags()) {
      data.getStrings(tag);
      data.getDoubles(tag);
      data.getInts(tag);
      data.getBytes(tag);
      data.getSequence(tag).forEach(item -> walk(item, depth + 1));
    }
    data.getPersonName(Tag.PATIENT_NAME);
  }
}

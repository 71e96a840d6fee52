package overread.dicom.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  @Test
  void everyRealFileWrittenAndReadBackIsTheSame() throws IOException {
    List<String> differences = new ArrayList<>();
    int files = 0;
    for (Path file : SharedData.files()) {
      try (DicomObject read = DicomReader.read(file)) {
        DicomObject again = DicomReader.read(DicomWriter.toBytes(writable(read)));
        Difference.between(read.data(), again.data())
            .forEach(line -> differences.add(file + ": " + line));
        again.warnings().stream()
            .filter(line -> !line.startsWith("text has characters outside ASCII"))
            .forEach(line -> differences.add(file + ": " + line));
        files++;
      }
    }
    assertThat(differences).isEmpty();
    assertThat(files).isGreaterThan(1000);
  }

  @Test
  void everyRealFileThroughImplicitEncodingKeepsItsValues() throws IOException {
    List<String> differences = new ArrayList<>();
    for (Path file : SharedData.files()) {
      try (DicomObject read = DicomReader.read(file)) {
        if (read.pixelData() instanceof PixelFragments pixels && pixels.encapsulated()) {
          continue;
        }
        DicomObject implicit =
            DicomObject.of(identified(read.data()), Uid.IMPLICIT_VR_LITTLE_ENDIAN);
        DicomObject again = DicomReader.read(DicomWriter.toBytes(implicit));
        for (int tag : read.data().tags()) {
          VR vr = read.data().vr(tag);
          if (again.data().vr(tag) == vr
              && vr != null
              && vr.isText()
              && !again.data().getStrings(tag).equals(read.data().getStrings(tag))) {
            differences.add(file + ": " + Dictionary.keyword(tag));
          }
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void everyRealFileThroughJsonIsTheSame() throws IOException {
    List<String> differences = new ArrayList<>();
    var factory = DicomJson.factory();
    for (Path file : SharedData.files()) {
      try (DicomObject read = DicomReader.read(file)) {
        Attributes data = read.data();
        if (!data.fragments(Tag.PIXEL_DATA).isEmpty()) {
          data.remove(Tag.PIXEL_DATA);
        }
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(out)) {
          DicomJson.write(data, json, BulkDataUris.inline());
        }
        try (JsonParser json = factory.createParser(out.toByteArray())) {
          Difference.between(data, DicomJson.read(json)).stream()
              .filter(line -> !line.endsWith("fragments"))
              .forEach(line -> differences.add(file + ": " + line));
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  /// Big endian becomes explicit little endian, a bare data set gets its identifiers.
  private static DicomObject writable(DicomObject read) {
    identified(read.data());
    return read.transferSyntaxUid().equals(Uid.EXPLICIT_VR_BIG_ENDIAN)
        ? DicomObject.of(read.data(), Uid.EXPLICIT_VR_LITTLE_ENDIAN)
        : read;
  }

  private static Attributes identified(Attributes data) {
    if (!data.hasValue(Tag.SOP_CLASS_UID)) {
      data.setString(Tag.SOP_CLASS_UID, Uid.RAW_DATA_STORAGE);
    }
    if (!data.hasValue(Tag.SOP_INSTANCE_UID)) {
      data.setString(Tag.SOP_INSTANCE_UID, "1.2.3");
    }
    return data;
  }
}

package overread.dicom.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;
import overread.dicom.sr.SharedData;

class EncapsulatedDocumentTest {
  @TestFactory
  Stream<DynamicTest> contentIsWhatOtherToolsTookOut() throws Exception {
    return SharedData.expected("encapsulated.json").properties().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey(), () -> compare(entry.getKey(), entry.getValue())));
  }

  private static void compare(String file, JsonNode expected) throws Exception {
    try (DicomObject object = SharedData.open(file)) {
      EncapsulatedDocument document = EncapsulatedDocument.read(object.data());
      assertThat(document.mimeType()).isEqualTo(expected.get("mime").asText());
      assertThat(document.title()).isEqualTo(expected.get("title").asText());
      assertThat(document.content()).hasSize(expected.get("bytes").asInt());
      assertThat(document.sha256()).isEqualTo(expected.get("sha256").asText());
    }
  }

  @Test
  void paddingIsLeftOutWhereTheLengthIsStated() {
    Attributes data =
        new Attributes()
            .setBytes(Tag.ENCAPSULATED_DOCUMENT, new byte[] {1, 2, 3, 0})
            .setInt(Tag.ENCAPSULATED_DOCUMENT_LENGTH, 3);
    assertThat(EncapsulatedDocument.read(data).content()).containsExactly(1, 2, 3);
  }

  @Test
  void captureNamesTheImagesThatItShows() {
    Attributes data =
        new Attributes()
            .setString(Tag.CONVERSION_TYPE, "WSD")
            .setString(Tag.BURNED_IN_ANNOTATION, "YES");
    InstanceReference shown = InstanceReference.of("1.2.840.10008.5.1.4.1.1.2", "2.25.8");
    ReferenceCoding.write(shown, data.addItem(Tag.REFERENCED_IMAGE_SEQUENCE));
    assertThat(SecondaryCapture.read(data))
        .isEqualTo(new SecondaryCapture("WSD", true, List.of(shown)));
  }
}

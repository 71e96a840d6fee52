package overread.dicom.keyobject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import overread.dicom.data.DicomObject;
import overread.dicom.document.InstanceReference;
import overread.dicom.sr.SharedData;

class KeyObjectSelectionTest {
  @Test
  void namesTheSelectedObjects() throws Exception {
    int references =
        SharedData.expected("synthetic-facts-lidc.json")
            .get("ko-ai-findings.dcm")
            .get("refs")
            .asInt();
    try (DicomObject object =
        SharedData.open("01-ct-chest-lidc/results-synthetic/ko-ai-findings.dcm")) {
      KeyObjectSelection selection = KeyObjectSelection.read(object.data());
      assertThat(selection.objects()).hasSize(references);
      assertThat(selection.objects())
          .extracting(InstanceReference::sopClassUid)
          .containsExactly(
              "1.2.840.10008.5.1.4.1.1.2",
              "1.2.840.10008.5.1.4.1.1.2",
              "1.2.840.10008.5.1.4.1.1.66.4");
      assertThat(selection.title()).isNotNull();
      assertThat(selection.observers()).hasSize(1);
      assertThat(selection.warnings()).isEmpty();
    }
  }
}

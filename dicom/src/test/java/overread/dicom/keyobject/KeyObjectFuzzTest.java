package overread.dicom.keyobject;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import overread.dicom.ai.AiClassifier;
import overread.dicom.ai.AlgorithmRegistry;
import overread.dicom.data.DicomFormatException;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.sr.NoContentTreeException;

/// Whatever the bytes, a key object selection is read with what it says, or refused. The corpus in
/// the resources runs as ordinary tests; with `JAZZER_FUZZ=1` it grows.
class KeyObjectFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void keyObjects(byte[] bytes) throws IOException {
    try (DicomObject object = DicomReader.read(bytes)) {
      KeyObjectSelection.read(object.data());
      AiClassifier.classify(object.data(), AlgorithmRegistry.empty()).withheldWhenBlind();
    } catch (DicomFormatException | NoContentTreeException e) {
      // refused with a sentence, as it should be
    }
  }
}

package overread.dicom.pr;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import overread.dicom.ai.AiClassifier;
import overread.dicom.ai.AlgorithmRegistry;
import overread.dicom.ai.FindingReader;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomFormatException;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.image.GreyTable;
import overread.dicom.seg.SegmentationException;
import overread.dicom.sr.SampleStudy;

/// Whatever the bytes, a presentation state is read with what it says, or refused; it can be
/// applied to an image. The corpus in the resources runs as ordinary tests; with `JAZZER_FUZZ=1` it
/// grows.
class PresentationFuzzTest {
  private static final Attributes IMAGE = SampleStudy.images().getFirst();

  @FuzzTest(maxDuration = "10m")
  void state(byte[] bytes) throws IOException {
    try (DicomObject object = DicomReader.read(bytes)) {
      PresentationState state = PresentationState.read(object.data());
      state.graphics();
      state.texts();
      Attributes applied = state.applied(IMAGE, 1);
      GreyTable.windows(applied);
      GreyTable.lookups(applied);
      StateDrawing.of(state, SampleStudy.image(0), 1);
      ShutterMask.of(state, 64, 48, 1);
      AiClassifier.classify(object.data(), AlgorithmRegistry.empty()).withheldWhenBlind();
      FindingReader.read(object);
    } catch (DicomFormatException | SegmentationException e) {
      // refused with a sentence, as it should be
    }
  }
}

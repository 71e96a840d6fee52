package overread.dicom.sr;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import overread.dicom.ai.AiClassifier;
import overread.dicom.ai.AlgorithmRegistry;
import overread.dicom.ai.FindingReader;
import overread.dicom.data.DicomFormatException;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Uid;
import overread.dicom.lint.LintStudy;
import overread.dicom.lint.ResultLint;
import overread.dicom.seg.SegmentationException;

/// Whatever the bytes, a report is read with what it says, or refused; its findings can be listed,
/// classified and checked. The corpus in the resources runs as ordinary tests; with `JAZZER_FUZZ=1`
/// it grows.
class ReportFuzzTest {
  private static final LintStudy STUDY = LintStudy.of(SampleStudy.images());

  @FuzzTest(maxDuration = "10m")
  void report(byte[] bytes) throws IOException {
    try (DicomObject object = DicomReader.read(bytes)) {
      SrDocument document = SrReader.read(object.data());
      document.counts();
      MeasurementReport.read(document);
      CadReport.read(document);
      AiClassifier.classify(object.data(), AlgorithmRegistry.empty()).withheldWhenBlind();
      FindingReader.join(FindingReader.read(object));
      ResultLint.check(object, STUDY).vendorMessage();
      rewritten(document);
    } catch (DicomFormatException | NoContentTreeException | SegmentationException e) {
      // refused with a sentence, as it should be
    }
  }

  /// What the writer takes, it writes so that it is read back the same.
  private static void rewritten(SrDocument document) throws NoContentTreeException {
    SrDocument again;
    try {
      again = SrReader.read(SrWriter.write(document));
    } catch (IllegalArgumentException e) {
      return; // the strict writer refuses what the lenient reader tolerated
    }
    if (again.root().count() != document.root().count()) {
      throw new AssertionError("a " + Uid.name(document.identity().sopClassUid()) + " changed");
    }
  }
}

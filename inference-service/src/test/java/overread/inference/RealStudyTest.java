package overread.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.inference.nodule.Candidate;
import overread.inference.nodule.Detection;
import overread.inference.nodule.NoduleDetector;
import overread.inference.result.Peers;
import overread.inference.result.ResultWriter;
import overread.inference.study.CtSlice;
import overread.inference.study.CtSliceReader;
import overread.inference.study.CtStudy;

/// On a real chest CT of 275 slices, in which one nodule of about 15 mm in the right lung is to be
/// seen.
class RealStudyTest {
  @TempDir Path folder;

  @Test
  void marksTheVisibleNoduleFirstAndWritesCleanObjects() throws Exception {
    CtStudy study = CtStudy.of(slices());
    Detection detection = NoduleDetector.detect(study.volume());

    Candidate best = detection.candidates().getFirst();
    assertThat(best.x()).isCloseTo(184, within(3.0));
    assertThat(best.y()).isCloseTo(243, within(3.0));
    assertThat(best.z()).isCloseTo(160, within(3.0));
    assertThat(best.diameter()).isCloseTo(15.2, within(1.0));

    List<DicomObject> objects = ResultWriter.write(study, detection).objects();
    assertThat(objects)
        .extracting(object -> object.data().getString(Tag.MODALITY))
        .containsExactly("SEG", "SR", "SR");
    for (DicomObject object : objects) {
      Path file = folder.resolve(object.data().getString(Tag.SOP_INSTANCE_UID, "") + ".dcm");
      DicomWriter.write(object, file);
      assertThat(Peers.errors("dciodvfy", "-new", file.toString())).isEmpty();
      if (object.data().getString(Tag.MODALITY, "").equals("SR")) {
        assertThat(Peers.errors("DicomSRValidator", file.toString())).isEmpty();
      }
    }
  }

  private static List<CtSlice> slices() throws Exception {
    String shared = System.getenv("OVERREAD_SHARED");
    Path data =
        (shared == null
                ? Path.of(System.getProperty("overread.root", ".")).resolve("../shared")
                : Path.of(shared))
            .resolve("data/dev/01-ct-chest-lidc/ct");
    Assumptions.assumeTrue(Files.isDirectory(data), "The real chest CT is not at " + data);
    List<CtSlice> slices = new ArrayList<>();
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.sorted().toList()) {
        slices.add(CtSliceReader.read(Files.readAllBytes(file)));
      }
    }
    return slices;
  }
}

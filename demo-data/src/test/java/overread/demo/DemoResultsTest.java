package overread.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.demo.large.LargeStudy;
import overread.demo.result.VendorMark;
import overread.demo.result.VendorMarks;
import overread.demo.result.VendorResults;
import overread.demo.study.DemoCatalogue;
import overread.demo.study.DemoStudy;
import overread.dicom.data.DicomReader;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.seg.Mask;
import overread.dicom.seg.Segmentation;
import overread.dicom.sr.DeclarationGroups;
import overread.dicom.sr.MeasurementGroup;
import overread.dicom.sr.MeasurementReport;
import overread.dicom.sr.SrReader;

class DemoResultsTest {
  private static final DemoStudy STUDY = DemoCatalogue.current();

  @Test
  void anotherToolReadsTheSameVoxelsOfEachMark() {
    List<String> expected = new ArrayList<>();
    for (VendorMark mark : VendorMarks.all()) {
      for (int i = 0; i < STUDY.slices(); i++) {
        Mask mask = VendorResults.mask(STUDY, mark, i);
        if (!mask.isEmpty()) {
          expected.add("%d %s %d".formatted(mark.number(), STUDY.sliceUid(i), mask.count()));
        }
      }
    }

    assertThat(
            Peers.run(
                "/usr/bin/python3",
                "-c",
                """
                import sys, pydicom
                seg = pydicom.dcmread(sys.argv[1])
                for frame, group in zip(seg.pixel_array, seg.PerFrameFunctionalGroupsSequence):
                    number = group.SegmentIdentificationSequence[0].ReferencedSegmentNumber
                    source = group.DerivationImageSequence[0].SourceImageSequence[0]
                    print('%d %s %d' % (number, source.ReferencedSOPInstanceUID, frame.sum()))
                """,
                result("segmentation.dcm").toString()))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void threeMarksAreNodulesOneIsTheLoopedVesselAndTheCalcifiedNoduleIsMissed() {
    assertThat(VendorMarks.all())
        .extracting(VendorMark::centre)
        .containsExactly(
            STUDY.nodule("grown").centre(),
            STUDY.nodule("unchanged").centre(),
            STUDY.nodule("new").centre(),
            DemoCatalogue.loopedVessel());
  }

  @Test
  void theReportsNameTheMarksByTheTrackingUidsOfTheSegments() throws Exception {
    Segmentation segmentation = Segmentation.read(DicomReader.read(result("segmentation.dcm")));
    List<MeasurementGroup> groups = new ArrayList<>();
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith("report")) {
        groups.addAll(
            MeasurementReport.read(SrReader.read(DicomReader.read(file).data())).groups());
      }
    }

    assertThat(groups.stream().filter(DeclarationGroups::declares)).hasSize(1);
    assertThat(
            groups.stream()
                .filter(group -> !DeclarationGroups.declares(group))
                .map(MeasurementGroup::trackingUid))
        .containsExactlyElementsOf(
            segmentation.segments().stream().map(segment -> segment.trackingUid()).toList());
  }

  @Test
  void everyRunWritesTheSameBytes() throws Exception {
    for (var again : VendorResults.write().entrySet()) {
      assertThat(DicomWriter.toBytes(again.getValue()))
          .as(again.getKey())
          .isEqualTo(Files.readAllBytes(result(again.getKey())));
    }
  }

  @Test
  void validatorsFindNoError() {
    for (Path file : files()) {
      String path = file.toString();
      // A presentation state without a body part always gets this one from the validator.
      assertThat(Peers.errors("dciodvfy", "-new", path))
          .as(path)
          .allMatch(line -> path.endsWith("state.dcm") && line.contains("Laterality"));
      if (path.contains("report")) {
        assertThat(Peers.errors("DicomSRValidator", path)).as(path).isEmpty();
        assertThat(Peers.run("dsrdump", path)).noneMatch(line -> line.startsWith("E:"));
      }
      if (path.endsWith("state.dcm")) {
        assertThat(Peers.run("dcmpschk", path)).anyMatch(line -> line.contains("Test passed."));
      }
    }
  }

  @Test
  void aLargeSegmentationHasTheFramesItSays(@TempDir Path folder) throws Exception {
    int frames = new LargeStudy(60, 10).write(folder);

    var header = WrittenDemoData.header(folder.resolve("segmentation.dcm"));
    assertThat(header.getInt(Tag.NUMBER_OF_FRAMES, 0)).isEqualTo(frames).isGreaterThan(120);
    assertThat(header.getSequence(Tag.SEGMENT_SEQUENCE)).hasSize(10);
    assertThat(Peers.errors("dciodvfy", "-new", folder.resolve("segmentation.dcm").toString()))
        .isEmpty();
  }

  private static List<Path> files() {
    return WrittenDemoData.files(STUDY, "results");
  }

  private static Path result(String name) {
    return DemoData.folder(WrittenDemoData.folder(), STUDY).resolve("results").resolve(name);
  }
}

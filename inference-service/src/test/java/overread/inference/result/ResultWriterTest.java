package overread.inference.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.seg.Segmentation;
import overread.dicom.sr.Codes;
import overread.dicom.sr.DeclarationGroups;
import overread.dicom.sr.MeasurementGroup;
import overread.dicom.sr.MeasurementReport;
import overread.dicom.sr.SrReader;
import overread.inference.DemoChest;
import overread.inference.nodule.Candidate;
import overread.inference.nodule.Detection;
import overread.inference.study.CtStudy;
import overread.requirement.Requirement;
import overread.review.finding.Laterality;
import overread.review.finding.Region;

class ResultWriterTest {
  @TempDir Path folder;

  @Test
  @Requirement("N153")
  void theSegmentationHoldsEachCandidatesVoxels() throws Exception {
    CtStudy study = DemoChest.study();
    Detection detection = DemoChest.detection();

    DicomObject object = ResultWriter.write(study, detection).objects().getFirst();

    assertThat(object.data().getString(Tag.SOP_CLASS_UID)).isEqualTo(Uid.SEGMENTATION_STORAGE);
    Segmentation segmentation =
        Segmentation.read(overread.dicom.data.DicomReader.read(DicomWriter.toBytes(object)));
    List<Long> voxels = new ArrayList<>();
    for (int i = 1; i <= detection.candidates().size(); i++) {
      voxels.add(segmentation.voxels(i));
    }
    assertThat(voxels)
        .isEqualTo(
            detection.candidates().stream()
                .map(candidate -> (long) candidate.region().voxels())
                .toList());
    assertThat(segmentation.segments())
        .allSatisfy(segment -> {
          assertThat(segment.algorithm()).isEqualTo(DemonstrationAlgorithm.ALGORITHM);
          assertThat(segment.trackingUid()).isNotNull();
        });
  }

  @Test
  @Requirement("N153")
  void theReportMeasuresEachSegmentAndNamesSideSizeAndAlgorithm() throws Exception {
    CtStudy study = DemoChest.study();
    Detection detection = DemoChest.detection();
    List<DicomObject> objects = ResultWriter.write(study, detection).objects();
    Segmentation segmentation = Segmentation.read(objects.getFirst());

    List<MeasurementGroup> groups = findings(objects);

    assertThat(groups).hasSameSizeAs(detection.candidates());
    for (int i = 0; i < groups.size(); i++) {
      MeasurementGroup group = groups.get(i);
      Candidate candidate = detection.candidates().get(i);
      assertThat(group.trackingUid()).isEqualTo(segmentation.segments().get(i).trackingUid());
      assertThat(group.regions())
          .containsExactly(
              new Region.OfSegment(
                  objects.getFirst().data().getString(Tag.SOP_INSTANCE_UID, ""), i + 1));
      assertThat(group.sites().getFirst().laterality())
          .isEqualTo(candidate.x() < 255 ? Laterality.RIGHT : Laterality.LEFT);
      assertThat(group.algorithm()).isEqualTo(DemonstrationAlgorithm.ALGORITHM);
      assertThat(group.measurements()).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void withoutACandidateTheReportSaysThatNoneWasMarked() throws Exception {
    CtStudy study = DemoChest.study();

    List<DicomObject> objects =
        ResultWriter.write(study, new Detection(List.of(), 255, 4000)).objects();

    assertThat(objects).hasSize(1);
    List<MeasurementGroup> groups = findings(objects);
    assertThat(groups).hasSize(1);
    assertThat(groups.getFirst().finding()).isEqualTo(DemonstrationAlgorithm.NODULE);
    assertThat(groups.getFirst().evaluations())
        .anyMatch(
            said -> said.of(DemonstrationAlgorithm.NODULE) && Codes.ABSENT.equals(said.code()));
  }

  @Test
  void runningAgainGivesTheSameBytes() throws Exception {
    CtStudy study = DemoChest.study();
    Detection detection = DemoChest.detection();

    assertThat(bytes(ResultWriter.write(study, detection).objects()))
        .isEqualTo(bytes(ResultWriter.write(study, detection).objects()));
  }

  @Test
  void validatorsFindNoError() throws Exception {
    for (Path file : written()) {
      assertThat(Peers.errors("dciodvfy", "-new", file.toString())).isEmpty();
      if (file.getFileName().toString().startsWith("SR")) {
        assertThat(Peers.errors("DicomSRValidator", file.toString())).isEmpty();
        assertThat(Peers.run("dsrdump", file.toString())).noneMatch(line -> line.startsWith("E:"));
      }
    }
  }

  @Test
  void anotherToolOpensTheSegmentationAtTheSameVoxels() throws Exception {
    Detection detection = DemoChest.detection();
    Path segmentation = written().getFirst();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < detection.candidates().size(); i++) {
      int number = i + 1;
      detection.candidates().get(i).region().slices().stream()
          .map(slice ->
              "%d %.1f %d %d"
                  .formatted(
                      number,
                      DemoChest.facts().lowest() + 2.5 * slice.slice(),
                      slice.pixels().cardinality(),
                      slice.pixels().stream().asLongStream().sum()))
          .forEach(expected::add);
    }

    assertThat(
            Peers.run(
                "/usr/bin/python3",
                "-c",
                """
                import sys, pydicom, numpy
                seg = pydicom.dcmread(sys.argv[1])
                pixels = seg.pixel_array.reshape(seg.NumberOfFrames, -1)
                for frame, group in zip(pixels, seg.PerFrameFunctionalGroupsSequence):
                    number = group.SegmentIdentificationSequence[0].ReferencedSegmentNumber
                    z = group.PlanePositionSequence[0].ImagePositionPatient[2]
                    places = numpy.flatnonzero(frame)
                    print('%d %.1f %d %d' % (number, z, len(places), places.sum()))
                """,
                segmentation.toString()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private List<Path> written() throws Exception {
    CtStudy study = DemoChest.study();
    List<Path> files = new ArrayList<>();
    for (DicomObject object : ResultWriter.write(study, DemoChest.detection()).objects()) {
      Path file =
          folder.resolve(object.data().getString(Tag.MODALITY, "") + "-" + files.size() + ".dcm");
      DicomWriter.write(object, file);
      files.add(file);
    }
    for (DicomObject object :
        ResultWriter.write(study, new Detection(List.of(), 255, 4000)).objects()) {
      Path file = folder.resolve("SR-none.dcm");
      DicomWriter.write(object, file);
      files.add(file);
    }
    assertThat(Files.list(folder)).hasSize(files.size());
    return files;
  }

  private static List<MeasurementGroup> findings(List<DicomObject> objects) throws Exception {
    List<MeasurementGroup> groups = new ArrayList<>();
    for (DicomObject object : objects) {
      if (object.data().getString(Tag.MODALITY, "").equals("SR")) {
        groups.addAll(MeasurementReport.read(SrReader.read(object.data())).groups());
      }
    }
    groups.removeIf(DeclarationGroups::declares);
    return groups;
  }

  private static List<String> bytes(List<DicomObject> objects) throws Exception {
    List<String> texts = new ArrayList<>();
    for (DicomObject object : objects) {
      texts.add(java.util.Base64.getEncoder().encodeToString(DicomWriter.toBytes(object)));
    }
    return texts;
  }
}

package overread.dicom.ai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Uid;
import overread.dicom.document.StudyObjects;
import overread.dicom.pr.FindingMarks;
import overread.dicom.pr.GraphicLayer;
import overread.dicom.pr.PresentationRequest;
import overread.dicom.pr.PresentationStateWriter;
import overread.dicom.sr.Codes;
import overread.dicom.sr.MeasurementReportWriter;
import overread.dicom.sr.SampleStudy;
import overread.dicom.sr.SrWriter;
import overread.requirement.Requirement;
import overread.review.finding.Finding;

class JoinedMarksTest {
  private static final Finding NODULE = SampleStudy.nodule("2.25.1", List.of(SampleStudy.box()));

  private static List<Finding> read(Attributes data) throws Exception {
    return FindingReader.read(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN));
  }

  private static List<Finding> marks() throws Exception {
    List<Attributes> images = SampleStudy.images();
    return read(
        PresentationStateWriter.write(
            new PresentationRequest(
                images,
                "2.25.5001",
                1,
                1,
                "Marks",
                "MARKS",
                "Marks",
                "",
                SampleStudy.EQUIPMENT,
                SampleStudy.TIME,
                null,
                List.of(new GraphicLayer("MARKS", 1, "", null, null)),
                FindingMarks.of(List.of(NODULE), "MARKS", StudyObjects.of(images)))));
  }

  private static List<Finding> report() throws Exception {
    return read(
        SrWriter.write(
            MeasurementReportWriter.write(SampleStudy.request(List.of(NODULE))).getFirst()));
  }

  @Test
  void aTrackedMarkIsNamedByItsOwnText() throws Exception {
    assertThat(marks())
        .singleElement()
        .satisfies(mark -> {
          assertThat(mark.trackingUid()).isEqualTo("2.25.1");
          assertThat(mark.label()).isEqualTo(NODULE.label());
          assertThat(mark.code()).isEqualTo(Codes.IMAGE_REGION);
        });
  }

  @Test
  @Requirement("C42")
  void aMarkOfAReportedFindingIsOneRowWithItInTheWordsOfTheReport() throws Exception {
    List<Finding> markFirst = new ArrayList<>(marks());
    markFirst.addAll(report());
    List<Finding> reportFirst = new ArrayList<>(report());
    reportFirst.addAll(marks());
    for (List<Finding> order : List.of(markFirst, reportFirst)) {
      assertThat(FindingReader.join(order))
          .singleElement()
          .satisfies(joined -> {
            assertThat(joined.code()).isEqualTo(SampleStudy.NODULE);
            assertThat(joined.algorithm()).isEqualTo(SampleStudy.ALGORITHM);
            assertThat(joined.sources()).hasSize(2);
            assertThat(joined.score()).isEqualTo(report().getFirst().score());
            assertThat(joined.regions()).containsAll(marks().getFirst().regions());
            assertThat(joined.regions()).containsAll(report().getFirst().regions());
          });
    }
  }
}

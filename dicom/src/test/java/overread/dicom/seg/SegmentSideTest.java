package overread.dicom.seg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;
import overread.dicom.lint.LintProblem;
import overread.dicom.lint.LintRule;
import overread.dicom.lint.LintStudy;
import overread.dicom.lint.ResultLint;
import overread.dicom.sr.Codes;
import overread.dicom.sr.Coding;
import overread.review.finding.CodedConcept;
import overread.review.finding.Laterality;

class SegmentSideTest {
  private static final CodedConcept LEFT_LUNG =
      new CodedConcept("44029006", Codes.SCT, "Left lung");
  private static final CodedConcept KIDNEY = new CodedConcept("64033007", Codes.SCT, "Kidney");

  private final Attributes data = new Attributes();
  private final Attributes segment = data.addItem(Tag.SEGMENT_SEQUENCE);

  private Laterality side() {
    return Segmentation.segments(data).getFirst().laterality();
  }

  @Test
  void modifierOfTheTypeSaysTheSide() {
    Coding.write(segment, Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE, KIDNEY);
    assertThat(side()).isNull();
    Coding.write(
        segment,
        Tag.SEGMENTED_PROPERTY_TYPE_MODIFIER_CODE_SEQUENCE,
        new CodedConcept("G-A100", "SRT", "Right"));
    assertThat(side()).isEqualTo(Laterality.RIGHT);
  }

  @Test
  void nameOfTheTypeSaysTheSideUnlessAModifierDoes() {
    Coding.write(segment, Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE, LEFT_LUNG);
    assertThat(side()).isEqualTo(Laterality.LEFT);
    Coding.write(segment, Tag.SEGMENTED_PROPERTY_TYPE_MODIFIER_CODE_SEQUENCE, Codes.RIGHT);
    assertThat(side()).isEqualTo(Laterality.RIGHT);
  }

  /// What is found wrong with a segment at the right edge of the images, called left.
  private static List<LintRule> problems(int columns) throws Exception {
    List<Attributes> slices = WrittenSegmentationTest.slices(3, columns, 5);
    DicomObject object =
        new SegmentationWriter(
                WrittenSegmentationTest.identity(), WrittenSegmentationTest.EQUIPMENT, slices)
            .add(
                WrittenSegmentationTest.nodule(1),
                Map.of(1, Mask.of(columns, 5, (column, row) -> column < 3)))
            .binary();
    Attributes described = object.data().getSequence(Tag.SEGMENT_SEQUENCE).getFirst();
    described.remove(Tag.SEGMENTED_PROPERTY_TYPE_MODIFIER_CODE_SEQUENCE);
    described.remove(Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE);
    Coding.write(described, Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE, LEFT_LUNG);
    described.remove(Tag.ANATOMIC_REGION_SEQUENCE);
    return ResultLint.check(object, LintStudy.of(slices)).problems().stream()
        .map(LintProblem::rule)
        .toList();
  }

  @Test
  void sideOfASegmentIsHeldAgainstItsPixelsWhereTheImagesShowBothSides() throws Exception {
    assertThat(problems(300)).contains(LintRule.LATERALITY);
    assertThat(problems(100)).doesNotContain(LintRule.LATERALITY);
  }
}

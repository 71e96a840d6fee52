package overread.viewer.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import overread.dicom.ai.FindingReader;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.seg.Contour;
import overread.dicom.seg.Segmentation;
import overread.requirement.Requirement;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.viewer.image.ImageStack;
import overread.viewer.image.LocalStudy;
import overread.viewer.image.QueuedWork;

/// Segments that another program wrote over a real chest CT. What it put in: a nodule of 5063
/// voxels on 19 slices about column 136, row 260 of the 149th slice from the feet.
class RealSegmentMarksTest {
  private static final String SLICE =
      "1.3.6.1.4.1.14519.5.2.1.6279.6001.587252844521777236326017401166";

  @Test
  @Requirement("C40")
  void outlinesANoduleWhoseFramesComeInReverse() throws Exception {
    var shapes = shapes("seg-nodule-reversed-order.dcm", 1);

    assertThat(shapes).hasSize(19);
    assertThat(area(shapes)).isEqualTo(5063);
    var boxes = shapes.stream().map(MarkShape::box).reduce(ImageBox::union).orElseThrow();
    assertThat(boxes.centreColumn()).isBetween(136.0, 137.0);
    assertThat(boxes.centreRow()).isBetween(260.0, 261.0);
  }

  @Test
  @Requirement("C40")
  void outlinesOverlappingSegmentsOfADeflatedFile() throws Exception {
    assertThat(area(shapes("seg-binary-overlap-deflated.dcm", 2))).isEqualTo(1_667_772);
    assertThat(area(shapes("seg-binary-overlap-deflated.dcm", 3))).isEqualTo(5063);
  }

  @Test
  @Requirement("C41")
  void drawsEveryGroupOfAReportThatAnotherProgramWrote() throws Exception {
    var ct = LocalStudy.read(List.of(shared("ct"))).series().getFirst();
    try (var stack = ImageStack.open(ct, new QueuedWork());
        var segments =
            DicomReader.read(shared("results-synthetic/seg-binary-overlap-deflated.dcm"));
        var report = DicomReader.read(shared("results-synthetic/sr-tid1500-ai.dcm"))) {
      var uid = segments.data().getString(Tag.SOP_INSTANCE_UID, "");
      var factory = new MarkFactory(stack, Map.of(uid, Segmentation.read(segments)));

      var boxes = new ArrayList<ImageBox>();
      var frames = new ArrayList<Integer>();
      for (var finding : FindingReader.read(report)) {
        var placement = factory.place(finding, Layer.AI, MarkState.UNREVIEWED, "1");
        var mark = ((MarkPlacement.Placed) placement).mark();
        frames.add(mark.shapes().size());
        mark.boxOn(SLICE, 1).ifPresent(boxes::add);
      }

      // a square drawn on the slice, the same square in space, and the nodule's segment
      assertThat(frames).containsExactly(1, 1, 19);
      assertThat(boxes.get(0)).isEqualTo(new ImageBox(125, 249, 148, 272));
      assertThat(boxes).hasSize(3);
      for (var box : boxes) {
        assertThat(box.centreColumn()).isBetween(136.0, 137.0);
        assertThat(box.centreRow()).isBetween(260.0, 261.0);
      }
    }
  }

  private static List<MarkShape> shapes(String file, int segment) throws Exception {
    var ct = LocalStudy.read(List.of(shared("ct"))).series().getFirst();
    try (var stack = ImageStack.open(ct, new QueuedWork());
        var object = DicomReader.read(shared("results-synthetic/" + file))) {
      var factory = new MarkFactory(stack, Map.of("seg", Segmentation.read(object)));
      var placement = factory.place(finding(segment), Layer.AI, MarkState.UNREVIEWED, "1");
      var mark = ((MarkPlacement.Placed) placement).mark();
      assertThat(stack.indexOf(mark.shapes().getFirst().sopInstanceUid(), 1)).isPresent();
      return mark.shapes();
    }
  }

  private static long area(List<MarkShape> shapes) {
    return shapes.stream()
        .flatMap(shape -> ((MarkShape.MaskOutline) shape).contours().stream())
        .collect(Collectors.summingDouble(Contour::area))
        .longValue();
  }

  private static Path shared(String below) {
    var shared = System.getenv("OVERREAD_SHARED");
    var root = Path.of(System.getProperty("overread.root", "."));
    var folder = shared == null ? root.resolveSibling("shared") : Path.of(shared);
    var path = folder.resolve("data/dev/01-ct-chest-lidc").resolve(below);
    Assumptions.assumeTrue(Files.exists(path), () -> "no real data at " + path);
    return path;
  }

  private static Finding finding(int segment) {
    return new Finding(
        "nodule",
        null,
        Origin.AI,
        new CodedConcept("27925004", "SCT", "Nodule"),
        "Nodule",
        Presence.PRESENT,
        null,
        null,
        null,
        List.of(),
        List.of(new Region.OfSegment("seg", segment)),
        null,
        List.of());
  }
}

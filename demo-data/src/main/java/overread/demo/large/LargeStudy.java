package overread.demo.large;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.demo.phantom.Grid;
import overread.demo.study.CtSeriesWriter;
import overread.demo.study.DemoPatient;
import overread.demo.study.DemoStudy;
import overread.demo.study.DemoUid;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Uid;
import overread.dicom.document.Equipment;
import overread.dicom.seg.Mask;
import overread.dicom.seg.Rgb;
import overread.dicom.seg.Segment;
import overread.dicom.seg.SegmentationIdentity;
import overread.dicom.seg.SegmentationWriter;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;

/// A light CT of a phantom body and a binary segmentation of it with many segments. Each segment is
/// a ball of 50 mm and more, so that it reaches over at least a fifth of 600 slices.
public final class LargeStudy {
  private static final int MATRIX = 256;
  private static final double SPACING = 1.4;
  private static final Algorithm ALGORITHM =
      new Algorithm("Demonstration organ outlines", "1", "Demonstration vendor");

  private final int slices;
  private final int segments;
  private final DemoStudy study;

  /// @param slices of the CT, 1 mm apart
  /// @param segments of the segmentation
  public LargeStudy(int slices, int segments) {
    this.slices = slices;
    this.segments = segments;
    study =
        new DemoStudy(
            "large " + slices + "/" + segments,
            new DemoPatient("DEMO-0009", "Castellan^Robin", "19550606", "O"),
            "A26-10499",
            "20260310",
            "080000",
            "CT whole body",
            "Body",
            "WHOLEBODY",
            "B30F",
            Grid.centred(MATRIX, SPACING),
            slices,
            -slices,
            1,
            List.of(new DemoStudy.Window("BODY", 40, 400)),
            List.of());
  }

  /// Writes `ct` and `segmentation.dcm` below `folder`.
  ///
  /// @return how many frames the segmentation has
  public int write(Path folder) throws IOException {
    Path series = Files.createDirectories(folder.resolve("ct"));
    CtSeriesWriter writer = new CtSeriesWriter(study);
    List<Attributes> headers = new ArrayList<>();
    for (int i = 0; i < slices; i++) {
      headers.add(writer.header(i));
      DicomWriter.write(
          DicomObject.of(writer.image(i, body(i)), Uid.EXPLICIT_VR_LITTLE_ENDIAN),
          series.resolve("%04d.dcm".formatted(i + 1)));
    }
    SegmentationWriter segmentation =
        new SegmentationWriter(identity(), equipment(), headers).segmentsOverlap(true);
    int frames = 0;
    for (int number = 1; number <= segments; number++) {
      Ball ball = ball(number);
      segmentation.add(segment(number), source -> mask(ball, source));
      for (int i = 0; i < slices; i++) {
        frames += ball.radius(study.z(i)) > 0 ? 1 : 0;
      }
    }
    segmentation.writeBinary(folder.resolve("segmentation.dcm"));
    return frames;
  }

  /// The headers' study.
  public DemoStudy study() {
    return study;
  }

  private SegmentationIdentity identity() {
    return new SegmentationIdentity(
        DemoUid.of(study.key() + "/segmentation"),
        DemoUid.of(study.key() + "/segmentation series"),
        DemoUid.of(study.key() + "/dimensions"),
        801,
        1,
        "Organ outlines",
        "ORGANS",
        "Organ outlines",
        "",
        LocalDateTime.of(2026, 3, 10, 8, 10));
  }

  private Equipment equipment() {
    return new Equipment(
        ALGORITHM.manufacturer(),
        ALGORITHM.name(),
        "DEMO-2",
        ALGORITHM.version(),
        DemoUid.of("large/device"));
  }

  private Segment segment(int number) {
    return Segment.automatic(
        number,
        "Region " + number,
        new CodedConcept("91723000", "SCT", "Anatomical Structure"),
        new CodedConcept("113343008", "SCT", "Organ"),
        ALGORITHM,
        "Region " + number,
        DemoUid.of(study.key() + "/region " + number),
        Rgb.assigned("Region " + number));
  }

  /// Balls spread evenly over the body, each reaching over a fifth of the slices and more.
  private Ball ball(int number) {
    double turn = number * 2.399963;
    double away = 20 + 70 * ((number * 37) % 100) / 100.0;
    double height = -slices * (0.12 + 0.76 * ((number * 61) % 100) / 100.0);
    return new Ball(
        away * Math.cos(turn),
        0.7 * away * Math.sin(turn),
        height,
        slices * 0.11,
        14 + number % 17);
  }

  private @Nullable Mask mask(Ball ball, int source) {
    double radius = ball.radius(study.z(source));
    if (radius <= 0) {
      return null;
    }
    Grid grid = study.grid();
    return Mask.of(
        MATRIX,
        MATRIX,
        (column, row) -> {
          double dx = grid.x(column) - ball.x();
          double dy = grid.y(row) - ball.y();
          return dx * dx + dy * dy <= radius * radius;
        });
  }

  private short[] body(int index) {
    Grid grid = study.grid();
    double wave = 6 * Math.sin(study.z(index) / 40);
    short[] values = new short[MATRIX * MATRIX];
    for (int row = 0; row < MATRIX; row++) {
      for (int column = 0; column < MATRIX; column++) {
        double x = grid.x(column) / (150 + wave);
        double y = grid.y(row) / (100 + wave);
        values[row * MATRIX + column] = (short) (x * x + y * y < 1 ? 40 : -1000);
      }
    }
    return values;
  }

  /// A spindle: an ellipsoid that is longer along the body.
  private record Ball(double x, double y, double z, double halfLength, double halfWidth) {
    /// Radius of its section at this height in mm, never below 2; 0 beyond its ends.
    double radius(double height) {
      double t = (height - z) / halfLength;
      return Math.abs(t) > 1 ? 0 : Math.max(2, halfWidth * Math.sqrt(1 - t * t));
    }
  }
}

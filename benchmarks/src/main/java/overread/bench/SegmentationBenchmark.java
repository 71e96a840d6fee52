package overread.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.Equipment;
import overread.dicom.placement.SourceImage;
import overread.dicom.seg.Mask;
import overread.dicom.seg.Rgb;
import overread.dicom.seg.Segment;
import overread.dicom.seg.Segmentation;
import overread.dicom.seg.SegmentationIdentity;
import overread.dicom.seg.SegmentationWriter;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;

/// Listing and drawing a segmentation of many segments, at three sizes.
final class SegmentationBenchmark implements Benchmark {
  private static final int MATRIX = 512;
  private static final int SLICES_OF_SEGMENT = 120;
  private static final double MEGABYTE = 1 << 20;

  @Override
  public String name() {
    return "segmentation";
  }

  @Override
  public String purpose() {
    return "a segmentation of 100 segments over 600 slices, 12,000 frames: list, first, all";
  }

  @Override
  public void run(Rows rows, Path work) throws Exception {
    for (int size : new int[] {1, 2, 4}) {
      List<Attributes> headers = headers(150 * size);
      Path file = work.resolve("segments-" + 25 * size + ".dcm");
      write(file, headers, 25 * size);
      List<SourceImage> images = SourceImage.framesOf(headers);
      if (size == 1) {
        measure(new Rows(new PrintWriter(Writer.nullWriter())), file, images, false);
      }
      measure(rows, file, images, size == 4);
    }
  }

  /// One pass, as in a workstation that has opened something before.
  private static void measure(Rows rows, Path file, List<SourceImage> images, boolean largest)
      throws IOException {
    long before = heap();
    long start = System.nanoTime();
    try (DicomObject object = DicomReader.read(file)) {
      Segmentation segmentation = Segmentation.read(object);
      double listed = seconds(start);
      draw(segmentation, 1, images);
      double first = seconds(start);
      long held = heap() - before;
      long again = System.nanoTime();
      for (Segment segment : segmentation.segments()) {
        draw(segmentation, segment.number(), images);
      }
      double all = seconds(again);
      String what = segmentation.frames().size() + " frames";
      if (largest) {
        rows.budget(what + " listed", listed, "s", 1, true);
        rows.budget(what + ", first segment on its slices", first, "s", 2, true);
        rows.budget(what + ", all segments on their slices", all, "s", 5, true);
        rows.budget(what + ", heap held", Math.max(0, held) / MEGABYTE, "MB", 200, true);
      } else {
        rows.fact(what + " listed", listed, "s");
        rows.fact(what + ", all segments on their slices", all, "s");
        rows.fact(what + ", heap held", Math.max(0, held) / MEGABYTE, "MB");
      }
    }
  }

  private static void draw(Segmentation segmentation, int segment, List<SourceImage> images)
      throws IOException {
    long pixels = 0;
    for (SourceImage image : images) {
      pixels += segmentation.mask(segment, image).map(Mask::count).orElse(0L);
    }
    if (pixels == 0) {
      throw new IllegalStateException("Segment " + segment + " has no pixel.");
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void write(Path file, List<Attributes> headers, int segments) throws IOException {
    var identity =
        SegmentationIdentity.inNewSeries(
            900, "Benchmark", "BENCHMARK", LocalDateTime.of(2026, 1, 1, 0, 0));
    var writer =
        new SegmentationWriter(
            identity, new Equipment("Overread", "Benchmark", "1", "1", null), headers);
    int last = headers.size() - SLICES_OF_SEGMENT;
    for (int number = 1; number <= segments; number++) {
      int begin = last * (number - 1) / Math.max(1, segments - 1);
      Mask disk = disk(40 + number * 37 % 430, 40 + number * 91 % 430);
      writer.add(
          segment(number),
          source -> source >= begin && source < begin + SLICES_OF_SEGMENT ? disk : null);
    }
    writer.writeBinary(file);
  }

  private static Mask disk(int x, int y) {
    return Mask.of(
        MATRIX, MATRIX, (column, row) -> (column - x) * (column - x) + (row - y) * (row - y) < 900);
  }

  private static Segment segment(int number) {
    return Segment.automatic(
        number,
        "Organ " + number,
        new CodedConcept("123037004", "SCT", "Anatomical Structure"),
        new CodedConcept("113343008", "SCT", "Organ"),
        new Algorithm("Benchmark", "1", "Overread"),
        "organ-" + number,
        Uid.create(),
        Rgb.assigned("organ-" + number));
  }

  private static List<Attributes> headers(int count) {
    String study = Uid.create();
    String series = Uid.create();
    String space = Uid.create();
    var headers = new ArrayList<Attributes>();
    for (int i = 0; i < count; i++) {
      headers.add(
          new Attributes()
              .setString(Tag.SOP_CLASS_UID, Uid.CT_IMAGE_STORAGE)
              .setString(Tag.SOP_INSTANCE_UID, Uid.create())
              .setString(Tag.STUDY_INSTANCE_UID, study)
              .setString(Tag.SERIES_INSTANCE_UID, series)
              .setString(Tag.FRAME_OF_REFERENCE_UID, space)
              .setDouble(Tag.IMAGE_POSITION_PATIENT, -180, -180, i)
              .setDouble(Tag.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0)
              .setDouble(Tag.PIXEL_SPACING, 0.7, 0.7)
              .setDouble(Tag.SLICE_THICKNESS, 1)
              .setInt(Tag.ROWS, MATRIX)
              .setInt(Tag.COLUMNS, MATRIX));
    }
    return headers;
  }
}

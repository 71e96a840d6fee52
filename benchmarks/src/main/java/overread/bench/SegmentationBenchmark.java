package overread.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/// Listing and drawing a segmentation of many segments: at three sizes, and with frames and
/// segments growing one without the other. All are warmed up and measured in turn, in processor
/// time, so that what differs is their size.
final class SegmentationBenchmark implements Benchmark {
  private static final int MATRIX = 512;
  private static final int WARM_UPS = 3;
  private static final int RUNS = 7;
  private static final int STARTS = 5;
  private static final double MEGABYTE = 1 << 20;

  @Override
  public String name() {
    return "segmentation";
  }

  @Override
  public String purpose() {
    return "a segmentation of 100 segments over 600 slices, 12,000 frames: list, first, all";
  }

  /// A segmentation to measure on.
  ///
  /// @param slices that each segment reaches over
  private record Sample(int segments, int slices, Path file, List<SourceImage> images) {
    static Sample write(int segments, int slices, int images, Path work) throws IOException {
      List<Attributes> headers = headers(images);
      Path file = work.resolve("%d-%d-%d.dcm".formatted(segments, slices, images));
      SegmentationBenchmark.write(file, headers, segments, slices);
      return new Sample(segments, slices, file, SourceImage.framesOf(headers));
    }

    int frames() {
      return segments * slices;
    }

    String name() {
      return "%,d frames of %d segments".formatted(frames(), segments);
    }
  }

  /// Milliseconds of processor time, of each run.
  private record Times(double[] listed, double[] first, double[] all) {
    Times() {
      this(new double[RUNS], new double[RUNS], new double[RUNS]);
    }
  }

  @Override
  public void run(Rows rows, Path work) throws Exception {
    Sample whole = Sample.write(100, 120, 600, work);
    List<Sample> sizes =
        List.of(Sample.write(25, 120, 150, work), Sample.write(50, 120, 300, work), whole);
    List<Sample> byFrames =
        List.of(Sample.write(100, 30, 600, work), Sample.write(100, 60, 600, work), whole);
    List<Sample> bySegments =
        List.of(Sample.write(25, 480, 600, work), Sample.write(50, 240, 600, work), whole);
    Map<Sample, Times> times = new LinkedHashMap<>();
    Stream.of(sizes, byFrames, bySegments)
        .flatMap(List::stream)
        .forEach(sample -> times.putIfAbsent(sample, new Times()));
    for (int run = -WARM_UPS; run < RUNS; run++) {
      for (Map.Entry<Sample, Times> each : times.entrySet()) {
        measure(each.getKey(), each.getValue(), run);
      }
    }
    budgets(rows, whole, times.get(whole), work);
    rows.title("three sizes: frames, segments and slices grow together");
    growth(rows, sizes, times);
    rows.title("frames grow, segments don't");
    growth(rows, byFrames, times);
    rows.title("segments grow, frames don't");
    growth(rows, bySegments, times);
  }

  private static void measure(Sample sample, Times times, int run) throws IOException {
    double start = Median.cpuNow();
    try (DicomObject object = DicomReader.read(sample.file())) {
      Segmentation segmentation = Segmentation.read(object);
      requireAll(sample, segmentation);
      double listed = Median.cpuNow() - start;
      draw(segmentation, 1, sample.images());
      double first = Median.cpuNow() - start;
      double again = Median.cpuNow();
      for (Segment segment : segmentation.segments()) {
        draw(segmentation, segment.number(), sample.images());
      }
      if (run >= 0) {
        times.listed()[run] = listed;
        times.first()[run] = first;
        times.all()[run] = Median.cpuNow() - again;
      }
    }
  }

  private static void requireAll(Sample sample, Segmentation segmentation) {
    if (segmentation.frames().size() != sample.frames()
        || segmentation.segments().size() != sample.segments()) {
      throw new IllegalStateException(sample.file() + " does not have what was written.");
    }
  }

  private static void budgets(Rows rows, Sample whole, @Nullable Times times, Path work)
      throws Exception {
    Times known = Objects.requireNonNull(times);
    String what = whole.name();
    rows.budget(what + " listed", Median.of(known.listed()) / 1000, "s", 1, true);
    rows.budget(what + ", first on its slices", Median.of(known.first()) / 1000, "s", 2, true);
    rows.budget(what + ", all on their slices", Median.of(known.all()) / 1000, "s", 5, true);
    rows.budget(what + ", heap held", held(whole) / MEGABYTE, "MB", 200, true);
    double[] clock = new double[STARTS];
    double[] processor = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      String[] printed =
          Peer.lastLine(Peer.run(work, FirstListing.command(whole.file()))).split(" ");
      clock[i] = Double.parseDouble(printed[0]);
      processor[i] = Double.parseDouble(printed[1]);
    }
    String started = what + " listed by a program just started";
    rows.budget(started, Median.of(clock) / 1000, "s", 1, true);
    rows.fact("the same, processor time of its thread", Median.of(processor) / 1000, "s");
  }

  private static long held(Sample sample) throws IOException {
    long before = heap();
    try (DicomObject object = DicomReader.read(sample.file())) {
      Segmentation segmentation = Segmentation.read(object);
      draw(segmentation, 1, sample.images());
      long after = heap();
      requireAll(sample, segmentation);
      return Math.max(0, after - before);
    }
  }

  private static void growth(Rows rows, List<Sample> samples, Map<Sample, Times> times) {
    for (Sample sample : samples) {
      Times known = Objects.requireNonNull(times.get(sample));
      double listed = Median.of(known.listed());
      double all = Median.of(known.all());
      rows.fact(sample.name() + ": listed", listed, "ms");
      rows.fact(sample.name() + ": drawn", all, "ms");
      rows.fact(sample.name() + ": listed, 1,000 frames", 1000 * listed / sample.frames(), "ms");
      rows.fact(sample.name() + ": drawn, 1,000 frames", 1000 * all / sample.frames(), "ms");
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

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void write(Path file, List<Attributes> headers, int segments, int slices)
      throws IOException {
    var identity =
        SegmentationIdentity.inNewSeries(
            900, "Benchmark", "BENCHMARK", LocalDateTime.of(2026, 1, 1, 0, 0));
    var writer =
        new SegmentationWriter(
            identity, new Equipment("Overread", "Benchmark", "1", "1", null), headers);
    int last = headers.size() - slices;
    for (int number = 1; number <= segments; number++) {
      int begin = last * (number - 1) / Math.max(1, segments - 1);
      Mask disk = disk(40 + number * 37 % 430, 40 + number * 91 % 430);
      writer.add(
          segment(number), source -> source >= begin && source < begin + slices ? disk : null);
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

package overread.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import overread.demo.large.LargeStudy;
import overread.demo.phantom.Phantom;
import overread.demo.result.VendorResults;
import overread.demo.study.CtSeriesWriter;
import overread.demo.study.DemoCatalogue;
import overread.demo.study.DemoStudy;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Uid;

/// Writes the synthetic demo studies: a chest CT with its prior and the results that another maker
/// would send for it, and further studies so that a worklist is a list. Every run writes the same
/// bytes. What was planted is published in [DemoCatalogue].
public final class DemoData {
  private DemoData() {}

  /// Writes all studies below `folder`, one folder for each study.
  ///
  /// @throws IOException when the folder can't be written
  public static void write(Path folder, Progress progress) throws IOException {
    int total = DemoCatalogue.all().stream().mapToInt(DemoStudy::slices).sum();
    AtomicInteger done = new AtomicInteger();
    for (DemoStudy study : DemoCatalogue.all()) {
      writeSeries(study, folder, progress, done, total);
    }
    Path results =
        Files.createDirectories(folder(folder, DemoCatalogue.current()).resolve("results"));
    for (Map.Entry<String, DicomObject> result : VendorResults.write().entrySet()) {
      DicomWriter.write(result.getValue(), results.resolve(result.getKey()));
    }
  }

  /// Writes a light CT of 600 slices and a segmentation of 100 segments with at least 12,000
  /// frames, to measure readers with.
  ///
  /// @return how many frames the segmentation has
  public static int writeLarge(Path folder) throws IOException {
    return new LargeStudy(600, 100).write(folder);
  }

  /// The folder of a study below the one given to [#write].
  public static Path folder(Path folder, DemoStudy study) {
    return folder.resolve(study.patient().id()).resolve(study.date() + "-" + study.accession());
  }

  private static void writeSeries(
      DemoStudy study, Path folder, Progress progress, AtomicInteger done, int total)
      throws IOException {
    Path series = Files.createDirectories(folder(folder, study).resolve("ct"));
    Phantom phantom = DemoCatalogue.phantom(study);
    CtSeriesWriter writer = new CtSeriesWriter(study);
    String words = study.description() + ", " + study.patient().id();
    try {
      IntStream.range(0, study.slices())
          .parallel()
          .forEach(index -> {
            writeSlice(study, phantom, writer, index, series);
            synchronized (done) {
              progress.at(words, done.incrementAndGet(), total);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void writeSlice(
      DemoStudy study, Phantom phantom, CtSeriesWriter writer, int index, Path series) {
    short[] hounsfield = phantom.slice(study.grid(), study.z(index));
    try {
      DicomWriter.write(
          DicomObject.of(writer.image(index, hounsfield), Uid.EXPLICIT_VR_LITTLE_ENDIAN),
          series.resolve("%04d.dcm".formatted(index + 1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

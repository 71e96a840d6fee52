package overread.inference.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.inference.job.Analysis;
import overread.inference.job.JobRequest;
import overread.inference.job.ResultReference;
import overread.inference.nodule.Detection;
import overread.inference.nodule.NoLungsException;
import overread.inference.nodule.NoduleDetector;
import overread.inference.result.ResultWriter;
import overread.inference.result.RunResults;
import overread.inference.study.CtSlice;
import overread.inference.study.CtSliceReader;
import overread.inference.study.CtStudy;
import overread.inference.study.UnsuitableStudyException;

/// Fetches the largest CT series of a study, runs the reference algorithm, stores its results.
public final class StudyAnalysis implements Analysis {
  private static final int MOST_UNDECODED = 8;

  private final OkHttpClient http;

  public StudyAnalysis(OkHttpClient http) {
    this.http = http;
  }

  @Override
  public List<ResultReference> run(JobRequest request)
      throws IOException, UnsuitableStudyException {
    HttpUrl base = HttpUrl.parse(request.dicomWeb());
    if (base == null) {
      throw new UnsuitableStudyException(
          "'" + request.dicomWeb() + "' is no address of DICOMweb services.");
    }
    DicomWebClient archive = new DicomWebClient(http, base, request.token());
    CtStudy study = fetch(archive, request.studyInstanceUid());
    RunResults results = analyse(study);
    List<byte[]> files = new ArrayList<>();
    List<ResultReference> references = new ArrayList<>();
    for (DicomObject object : results.objects()) {
      files.add(DicomWriter.toBytes(object));
      Attributes data = object.data();
      references.add(
          new ResultReference(
              data.getString(Tag.SERIES_INSTANCE_UID, ""),
              data.getString(Tag.SOP_INSTANCE_UID, ""),
              data.getString(Tag.SOP_CLASS_UID, "")));
    }
    archive.store(files);
    return references;
  }

  /// The results for a study already at hand.
  ///
  /// @throws UnsuitableStudyException when it does not show lungs
  public static RunResults analyse(CtStudy study) throws UnsuitableStudyException {
    try {
      Detection detection = NoduleDetector.detect(study.volume());
      return ResultWriter.write(study, detection);
    } catch (NoLungsException e) {
      throw new UnsuitableStudyException(String.valueOf(e.getMessage()));
    }
  }

  private static CtStudy fetch(DicomWebClient archive, String studyUid)
      throws IOException, UnsuitableStudyException {
    List<DicomWebClient.ListedSeries> listed = archive.series(studyUid);
    if (listed.isEmpty()) {
      throw new UnsuitableStudyException("The archive has no study " + studyUid + ".");
    }
    DicomWebClient.ListedSeries largest =
        listed.stream()
            .filter(series -> series.modality().equals("CT"))
            .max(
                Comparator.comparingInt(DicomWebClient.ListedSeries::images)
                    .thenComparing(
                        Comparator.comparingInt(DicomWebClient.ListedSeries::number).reversed())
                    .thenComparing(DicomWebClient.ListedSeries::uid))
            .orElseThrow(() -> new UnsuitableStudyException("The study has no CT series."));
    return CtStudy.of(slices(archive, studyUid, largest.uid()));
  }

  /// Decodes while the next images arrive, a few at a time.
  private static List<CtSlice> slices(DicomWebClient archive, String studyUid, String seriesUid)
      throws IOException, UnsuitableStudyException {
    List<CtSlice> slices = Collections.synchronizedList(new ArrayList<>());
    List<Future<?>> decoding = new ArrayList<>();
    Semaphore room = new Semaphore(MOST_UNDECODED);
    int cores = Runtime.getRuntime().availableProcessors();
    try (ExecutorService decoders = Executors.newFixedThreadPool(cores)) {
      archive.retrieve(
          studyUid,
          seriesUid,
          part10 -> {
            room.acquireUninterruptibly();
            decoding.add(
                decoders.submit(() -> {
                  try (DicomObject object = DicomReader.read(part10)) {
                    if (CtSliceReader.isCtImage(object)) {
                      slices.add(CtSliceReader.read(part10));
                    }
                    return null;
                  } finally {
                    room.release();
                  }
                }));
          });
      for (Future<?> one : decoding) {
        one.get();
      }
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case IOException cause -> throw cause;
        case UnsuitableStudyException cause -> throw cause;
        case null, default -> throw new IllegalStateException(failure);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("The inference service is stopping.", stopped);
    }
    slices.sort(Comparator.comparing(slice -> slice.header().getString(Tag.SOP_INSTANCE_UID, "")));
    return slices;
  }
}

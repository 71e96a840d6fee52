package overread.inference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import overread.demo.phantom.Phantom;
import overread.demo.study.CtSeriesWriter;
import overread.demo.study.DemoCatalogue;
import overread.demo.study.DemoStudy;
import overread.inference.nodule.Detection;
import overread.inference.nodule.NoLungsException;
import overread.inference.nodule.NoduleDetector;
import overread.inference.study.CtSlice;
import overread.inference.study.CtStudy;
import overread.inference.study.UnsuitableStudyException;

/// The synthetic chest as the algorithm sees it, made once for all tests.
public final class DemoChest {
  private static @Nullable List<CtSlice> slices;
  private static @Nullable Detection detection;

  private DemoChest() {}

  public static DemoStudy facts() {
    return DemoCatalogue.current();
  }

  /// All slices, highest first.
  public static synchronized List<CtSlice> slices() {
    if (slices == null) {
      slices = slices(facts());
    }
    return slices;
  }

  public static List<CtSlice> slices(DemoStudy study) {
    Phantom phantom = DemoCatalogue.phantom(study);
    CtSeriesWriter writer = new CtSeriesWriter(study);
    CtSlice[] made = new CtSlice[study.slices()];
    IntStream.range(0, made.length)
        .parallel()
        .forEach(
            i -> made[i] = new CtSlice(writer.header(i), phantom.slice(study.grid(), study.z(i))));
    return Arrays.asList(made);
  }

  /// What the detector finds in it, computed once.
  public static synchronized Detection detection()
      throws UnsuitableStudyException, NoLungsException {
    if (detection == null) {
      detection = NoduleDetector.detect(study().volume());
    }
    return detection;
  }

  public static CtStudy study() throws UnsuitableStudyException {
    return CtStudy.of(slices());
  }
}

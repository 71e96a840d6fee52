package overread.hanging.shipped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import overread.hanging.facts.SeriesFacts;
import overread.hanging.facts.SeriesKind;
import overread.hanging.facts.StudyFacts;

/// The fixture studies of the shipped protocols.
public final class FixtureStudies {
  private FixtureStudies() {}

  public static StudyFacts chest(String uid, int year) {
    return new StudyFacts(
        uid,
        LocalDate.of(year, 3, 14),
        "CT chest",
        List.of(
            series(uid + ".1", 1, "Scout", "ORIGINAL\\PRIMARY\\LOCALIZER", 1, 0.6),
            series(uid + ".2", 2, "Chest soft tissue", "ORIGINAL\\PRIMARY\\AXIAL", 130, 2.5),
            series(uid + ".3", 3, "Lung", "ORIGINAL\\PRIMARY\\AXIAL", 130, 2.5)));
  }

  public static StudyFacts head(String uid, int year) {
    return new StudyFacts(
        uid,
        LocalDate.of(year, 3, 14),
        "CT head",
        List.of(
            new SeriesFacts(
                uid + ".1", 1, SeriesKind.ACQUIRED, "CT", "Head", "HEAD", "", "", 60, 2.5)));
  }

  /// The same study after an algorithm sent everything that it might.
  public static StudyFacts withAiResults(StudyFacts study) {
    List<SeriesFacts> series = new ArrayList<>();
    series.add(result("900", "SEG", "Lung nodules", 300));
    series.add(result("901", "SR", "CT chest AI findings", 1));
    series.add(result("902", "PR", "Marks", 1));
    series.add(result("903", "CT", "Chest lung AI overlay", 4000));
    series.addAll(study.series());
    return new StudyFacts(study.studyUid(), study.date(), study.description(), series);
  }

  private static SeriesFacts series(
      String uid, int number, String description, String imageType, int images, double mm) {
    return new SeriesFacts(
        uid,
        number,
        SeriesKind.ACQUIRED,
        "CT",
        description,
        "CHEST",
        "STANDARD",
        imageType,
        images,
        mm);
  }

  private static SeriesFacts result(String uid, String modality, String description, int images) {
    return new SeriesFacts(
        uid, 0, SeriesKind.RESULT, modality, description, "CHEST", "", "DERIVED", images, 1);
  }
}

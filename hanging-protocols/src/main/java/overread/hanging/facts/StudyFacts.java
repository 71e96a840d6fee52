package overread.hanging.facts;

import java.time.LocalDate;
import java.util.List;

/// Facts of one study.
public record StudyFacts(
    String studyUid, LocalDate date, String description, List<SeriesFacts> series) {
  public StudyFacts {
    series = List.copyOf(series);
  }

  /// The series that a protocol may see and hang: those as acquired, never results.
  public List<SeriesFacts> acquired() {
    return series.stream().filter(one -> one.kind() == SeriesKind.ACQUIRED).toList();
  }
}

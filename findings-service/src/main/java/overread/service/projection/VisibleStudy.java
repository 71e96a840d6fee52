package overread.service.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.service.archive.ArchivedSeries;
import overread.service.archive.HeaderJson;
import overread.service.archive.SeriesPart;

/// One study as a user may see it: its visible series with their counts, everything computed from
/// them alone.
///
/// @param modality of its acquired images, on which policy depends
/// @param ordered visible series, acquired ones first, then by number
record VisibleStudy(String studyUid, String modality, List<Series> ordered) {

  /// @param instances how many of its objects are visible
  record Series(ArchivedSeries series, int instances, boolean acquired) {
    Attributes attributes() {
      return HeaderJson.parse(series.attributes());
    }
  }

  /// Groups parts by study and keeps what `sight` lets through.
  static List<VisibleStudy> of(
      Sight sight, Collection<SeriesPart> parts, Collection<ArchivedSeries> series) {
    Map<String, ArchivedSeries> byUid = new HashMap<>();
    series.forEach(each -> byUid.put(each.seriesUid(), each));
    Map<String, List<SeriesPart>> byStudy = new TreeMap<>();
    parts.forEach(
        part -> byStudy.computeIfAbsent(part.studyUid(), _ -> new ArrayList<>()).add(part));
    List<VisibleStudy> visible = new ArrayList<>();
    byStudy.forEach((studyUid, all) -> {
      var study = of(sight, studyUid, all, byUid);
      if (!study.ordered().isEmpty()) {
        visible.add(study);
      }
    });
    return visible;
  }

  private static VisibleStudy of(
      Sight sight, String studyUid, List<SeriesPart> parts, Map<String, ArchivedSeries> series) {
    var modality =
        parts.stream()
            .filter(part -> part.provenance().acquired())
            .map(SeriesPart::modality)
            .sorted()
            .findFirst()
            .orElse("");
    Map<String, Series> rows = new HashMap<>();
    for (var part : parts) {
      var known = series.get(part.seriesUid());
      if (known != null && sight.sees(studyUid, modality, part.provenance())) {
        rows.merge(
            part.seriesUid(),
            new Series(known, part.instances(), part.provenance().acquired()),
            (left, right) ->
                new Series(
                    known,
                    left.instances() + right.instances(),
                    left.acquired() || right.acquired()));
      }
    }
    var ordered = new ArrayList<>(rows.values());
    ordered.sort(
        Comparator.comparing((Series row) -> !row.acquired())
            .thenComparing(row -> row.series().number())
            .thenComparing(row -> row.series().seriesUid()));
    return new VisibleStudy(studyUid, modality, ordered);
  }

  /// Patient and study attributes of the first visible series.
  Attributes attributes() {
    return ordered.getFirst().attributes();
  }

  List<String> modalities() {
    return ordered.stream()
        .map(row -> row.series().modality())
        .filter(text -> !text.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  int instances() {
    return ordered.stream().mapToInt(Series::instances).sum();
  }

  int acquiredInstances() {
    return ordered.stream().filter(Series::acquired).mapToInt(Series::instances).sum();
  }

  /// For lists: newest first, then by identifier.
  static Comparator<VisibleStudyRow> newestFirst() {
    return Comparator.comparing((VisibleStudyRow row) ->
            row.attributes().getString(Tag.STUDY_DATE, "")
                + row.attributes().getString(Tag.STUDY_TIME, ""))
        .reversed()
        .thenComparing(row -> row.study().studyUid());
  }

  /// A study with its attributes parsed once.
  record VisibleStudyRow(VisibleStudy study, Attributes attributes) {}
}

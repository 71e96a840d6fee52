package overread.viewer.hanging;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.hanging.facts.SeriesFacts;
import overread.hanging.facts.SeriesKind;
import overread.hanging.facts.StudyFacts;

/// What a hanging protocol may know of a study, from its image headers.
final class HangingFacts {
  private HangingFacts() {}

  static StudyFacts of(String studyUid, List<ImageArchive.Series> series) {
    var first = series.isEmpty() ? new Attributes() : first(series.getFirst());
    return new StudyFacts(
        studyUid,
        date(first.getString(Tag.STUDY_DATE, "")),
        first.getString(Tag.STUDY_DESCRIPTION, ""),
        series.stream().map(HangingFacts::of).toList());
  }

  private static SeriesFacts of(ImageArchive.Series series) {
    var header = first(series);
    return new SeriesFacts(
        series.seriesUid(),
        series.number(),
        SeriesKind.ACQUIRED,
        series.modality(),
        series.description(),
        header.getString(Tag.BODY_PART_EXAMINED, ""),
        header.getString(Tag.CONVOLUTION_KERNEL, ""),
        String.join("\\", header.getStrings(Tag.IMAGE_TYPE)),
        series.frames().headers().size(),
        header.getDouble(Tag.SLICE_THICKNESS, 0));
  }

  private static Attributes first(ImageArchive.Series series) {
    var headers = series.frames().headers();
    return headers.isEmpty() ? new Attributes() : headers.getFirst();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException e) {
      return LocalDate.EPOCH;
    }
  }
}

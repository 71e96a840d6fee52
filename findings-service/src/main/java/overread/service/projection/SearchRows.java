package overread.service.projection;

import java.util.Arrays;
import java.util.stream.IntStream;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.service.projection.VisibleStudy.VisibleStudyRow;

/// Rows of search answers: what is returned unasked (PS3.18 section 10.6.3) and what was asked for,
/// with counts over what is visible.
final class SearchRows {
  private static final int[] STUDY = {
    Tag.STUDY_DATE,
    Tag.STUDY_TIME,
    Tag.ACCESSION_NUMBER,
    Tag.INSTANCE_AVAILABILITY,
    Tag.MODALITIES_IN_STUDY,
    Tag.REFERRING_PHYSICIAN_NAME,
    Tag.TIMEZONE_OFFSET_FROM_UTC,
    Tag.PATIENT_NAME,
    Tag.PATIENT_ID,
    Tag.PATIENT_BIRTH_DATE,
    Tag.PATIENT_SEX,
    Tag.STUDY_INSTANCE_UID,
    Tag.STUDY_ID,
    Tag.NUMBER_OF_STUDY_RELATED_SERIES,
    Tag.NUMBER_OF_STUDY_RELATED_INSTANCES,
    Tag.SPECIFIC_CHARACTER_SET
  };
  private static final int[] SERIES = {
    Tag.MODALITY,
    Tag.SERIES_DESCRIPTION,
    Tag.TIMEZONE_OFFSET_FROM_UTC,
    Tag.SERIES_INSTANCE_UID,
    Tag.SERIES_NUMBER,
    Tag.NUMBER_OF_SERIES_RELATED_INSTANCES,
    Tag.PERFORMED_PROCEDURE_STEP_START_DATE,
    Tag.PERFORMED_PROCEDURE_STEP_START_TIME,
    Tag.REQUEST_ATTRIBUTES_SEQUENCE,
    Tag.STUDY_INSTANCE_UID,
    Tag.SPECIFIC_CHARACTER_SET
  };
  private static final int[] INSTANCE = {
    Tag.SOP_CLASS_UID,
    Tag.SOP_INSTANCE_UID,
    Tag.INSTANCE_AVAILABILITY,
    Tag.TIMEZONE_OFFSET_FROM_UTC,
    Tag.MODALITY,
    Tag.SERIES_DESCRIPTION,
    Tag.STUDY_INSTANCE_UID,
    Tag.SERIES_INSTANCE_UID,
    Tag.SERIES_NUMBER,
    Tag.INSTANCE_NUMBER,
    Tag.ROWS,
    Tag.COLUMNS,
    Tag.BITS_ALLOCATED,
    Tag.NUMBER_OF_FRAMES,
    Tag.SPECIFIC_CHARACTER_SET
  };

  private SearchRows() {}

  /// @param all what may be matched
  /// @param shown what is returned
  record Row(Attributes all, Attributes shown) {}

  static Row study(VisibleStudyRow row, Query query) {
    var all = row.attributes().copy();
    var study = row.study();
    all.setString(Tag.INSTANCE_AVAILABILITY, "ONLINE");
    all.setString(Tag.MODALITIES_IN_STUDY, study.modalities().toArray(String[]::new));
    all.setInt(Tag.NUMBER_OF_STUDY_RELATED_SERIES, study.ordered().size());
    all.setInt(Tag.NUMBER_OF_STUDY_RELATED_INSTANCES, study.instances());
    return new Row(all, shown(all, query, STUDY));
  }

  static Row series(VisibleStudy.Series series, boolean acrossStudies, Query query) {
    var all = series.attributes();
    all.setInt(Tag.NUMBER_OF_SERIES_RELATED_INSTANCES, series.instances());
    var wanted =
        acrossStudies
            ? IntStream.concat(Arrays.stream(SERIES), Arrays.stream(STUDY)).toArray()
            : SERIES;
    return new Row(all, shown(all, query, wanted));
  }

  static Row instance(Attributes header, Query query) {
    header.setString(Tag.INSTANCE_AVAILABILITY, "ONLINE");
    return new Row(header, shown(header, query, INSTANCE));
  }

  private static Attributes shown(Attributes all, Query query, int[] unasked) {
    if (query.includeAll()) {
      return all;
    }
    var wanted =
        IntStream.concat(
                Arrays.stream(unasked),
                IntStream.concat(
                    query.include().stream().mapToInt(Integer::intValue),
                    query.match().keySet().stream().mapToInt(Integer::intValue)))
            .distinct()
            .sorted()
            .toArray();
    return new Attributes().addSelected(all, wanted);
  }
}

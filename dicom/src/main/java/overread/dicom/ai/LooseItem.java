package overread.dicom.ai;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.sr.CodeItem;
import overread.dicom.sr.Codes;
import overread.dicom.sr.ContentItem;
import overread.dicom.sr.GroupMeasurement;
import overread.dicom.sr.MeasurementGroup;
import overread.dicom.sr.NumericItem;
import overread.dicom.sr.SrDocument;
import overread.dicom.sr.TextItem;
import overread.review.finding.CodedConcept;
import overread.review.finding.Laterality;
import overread.review.finding.Measurement;
import overread.review.finding.Presence;
import overread.review.finding.Region;
import overread.review.finding.Score;

/// An item that belongs to no measurement group, as far as it can be understood.
record LooseItem(
    CodedConcept code,
    String label,
    @Nullable Score score,
    List<Measurement> measurements,
    List<Region> regions,
    Presence presence,
    @Nullable CodedConcept site,
    @Nullable Laterality laterality) {

  static LooseItem read(SrDocument document, ContentItem item) {
    CodedConcept name = item.name() == null ? Codes.FINDING : item.name();
    MeasurementGroup alone = MeasurementGroup.ofItem(document, item);
    ScoreReader numbers = ScoreReader.of(alone.measurements());
    return new LooseItem(
        item instanceof CodeItem code && code.value() != null && code.is(Codes.FINDING)
            ? code.value()
            : name,
        label(item, name, alone.measurements()),
        numbers.score(),
        numbers.measurements(),
        alone.regions(),
        presence(item),
        alone.sites().isEmpty() ? null : alone.sites().getFirst().site(),
        alone.sites().isEmpty() ? null : alone.sites().getFirst().laterality());
  }

  private static Presence presence(ContentItem item) {
    Presence said = item instanceof CodeItem code ? ReportFindings.presence(code.value()) : null;
    return said == null ? Presence.PRESENT : said;
  }

  private static String label(
      ContentItem item, CodedConcept name, List<GroupMeasurement> measurements) {
    String words = item.asText().orElse("").strip();
    if (words.isEmpty()) {
      return name.meaning();
    }
    if (item instanceof CodeItem && item.is(Codes.FINDING)) {
      return words;
    }
    boolean bare = item instanceof TextItem || item.name() == null || measurements.isEmpty();
    return bare && !(item instanceof NumericItem) && !(item instanceof CodeItem)
        ? words
        : name.meaning() + ": " + words;
  }
}

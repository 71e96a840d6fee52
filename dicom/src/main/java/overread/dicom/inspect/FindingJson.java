package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.ai.FindingDetails;
import overread.dicom.sr.GroupEvaluation;
import overread.review.finding.Algorithm;
import overread.review.finding.Finding;
import overread.review.finding.Measurement;
import overread.review.finding.Region;
import overread.review.finding.Score;

/// The members of a finding in JSON.
final class FindingJson {
  private FindingJson() {}

  static void score(JsonGenerator json, @Nullable Score score) throws IOException {
    if (score == null) {
      json.writeNullField("score");
      return;
    }
    json.writeObjectFieldStart("score");
    json.writeNumberField("value", score.value());
    json.writeNumberField("maximum", score.maximum());
    Part.code(json, "concept", score.concept());
    json.writeEndObject();
  }

  static void algorithm(JsonGenerator json, @Nullable Algorithm algorithm) throws IOException {
    if (algorithm == null) {
      json.writeNullField("algorithm");
      return;
    }
    json.writeObjectFieldStart("algorithm");
    json.writeStringField("name", algorithm.name());
    json.writeStringField("version", algorithm.version());
    json.writeStringField("manufacturer", algorithm.manufacturer());
    json.writeEndObject();
  }

  /// A finding of a report, with all that it says.
  static void write(JsonGenerator json, Finding finding, @Nullable FindingDetails details)
      throws IOException {
    json.writeStartObject();
    Part.code(json, "code", finding.code());
    json.writeStringField("label", finding.label());
    json.writeStringField("presence", finding.presence().name());
    Part.code(json, "site", finding.site());
    json.writeStringField(
        "laterality", finding.laterality() == null ? null : finding.laterality().name());
    json.writeStringField("trackingUid", finding.trackingUid());
    score(json, finding.score());
    json.writeArrayFieldStart("measurements");
    for (Measurement measurement : finding.measurements()) {
      json.writeStartObject();
      Part.code(json, "code", measurement.concept());
      json.writeNumberField("value", measurement.value());
      Part.code(json, "unit", measurement.unit());
      json.writeEndObject();
    }
    json.writeEndArray();
    evaluations(json, details == null ? List.of() : details.evaluations());
    regions(json, finding.regions());
    if (details != null && details.intent() != null) {
      json.writeStringField("renderingIntent", details.intent().name());
    }
    if (details != null && details.operatingPoint() != null) {
      json.writeNumberField("operatingPoint", details.operatingPoint());
    }
    algorithm(json, finding.algorithm());
    json.writeStringField("itemPath", path(finding));
    json.writeEndObject();
  }

  /// The path of the item that a finding came from; empty outside of reports.
  static String path(Finding finding) {
    return finding.sources().isEmpty() ? "" : finding.sources().getFirst().itemPath();
  }

  /// What is said in codes and words: the concept, and the code or text that is its value.
  private static void evaluations(JsonGenerator json, List<GroupEvaluation> evaluations)
      throws IOException {
    json.writeArrayFieldStart("evaluations");
    for (GroupEvaluation evaluation : evaluations) {
      json.writeStartObject();
      Part.code(json, "code", evaluation.concept());
      if (evaluation.code() != null) {
        Part.code(json, "value", evaluation.code());
      } else {
        json.writeStringField("value", evaluation.text());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void regions(JsonGenerator json, List<Region> regions) throws IOException {
    json.writeArrayFieldStart("regions");
    for (Region region : regions) {
      json.writeStartObject();
      switch (region) {
        case Region.OnImage drawn -> {
          json.writeStringField("kind", "IMAGE");
          json.writeStringField("sopInstanceUid", drawn.sopInstanceUid());
          json.writeNumberField("frame", drawn.frame());
          json.writeStringField("shape", drawn.shape().name());
          json.writeNumberField("points", drawn.points().size());
        }
        case Region.InSpace spatial -> {
          json.writeStringField("kind", "SPACE");
          json.writeStringField("frameOfReferenceUid", spatial.frameOfReferenceUid());
          json.writeStringField("shape", spatial.shape().name());
          json.writeNumberField("points", spatial.points().size());
        }
        case Region.OfSegment segment -> {
          json.writeStringField("kind", "SEGMENT");
          json.writeStringField("sopInstanceUid", segment.segmentationUid());
          json.writeNumberField("segment", segment.segmentNumber());
          if (!segment.frames().isEmpty()) {
            json.writeFieldName("frames");
            json.writeArray(
                segment.frames().stream().mapToInt(Integer::intValue).toArray(),
                0,
                segment.frames().size());
          }
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

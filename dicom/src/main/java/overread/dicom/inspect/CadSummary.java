package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import overread.dicom.sr.CadOperatingPoint;
import overread.dicom.sr.CadOperatingPoints;
import overread.dicom.sr.CadProcess;
import overread.dicom.sr.CadReport;

/// What computer-aided detection tried, and how far it came: no finding is no answer where a
/// detection failed.
record CadSummary(CadReport report) implements Part {
  @Override
  public String name() {
    return "cad";
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    Part.code(json, "summary", report.summary());
    Part.code(json, "detections", report.detectionStatus());
    Part.code(json, "analyses", report.analysisStatus());
    json.writeArrayFieldStart("processes");
    for (CadProcess process : report.processes()) {
      json.writeStartObject();
      Part.code(json, "code", process.what());
      json.writeBooleanField("analysis", process.analysis());
      json.writeBooleanField("succeeded", process.succeeded());
      FindingJson.algorithm(json, process.algorithm());
      json.writeNumberField("images", process.images().size());
      if (process.operatingPoints() != null) {
        points(json, process.operatingPoints());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void points(JsonGenerator json, CadOperatingPoints points) throws IOException {
    json.writeObjectFieldStart("operatingPoints");
    number(json, "maximum", points.maximum());
    number(json, "recommended", points.recommended());
    Part.code(json, "x", points.x());
    Part.code(json, "y", points.y());
    json.writeArrayFieldStart("rows");
    for (CadOperatingPoint row : points.rows()) {
      json.writeStartObject();
      json.writeNumberField("point", row.point());
      number(json, "x", row.x());
      number(json, "y", row.y());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, @Nullable Double value)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value);
    }
  }
}

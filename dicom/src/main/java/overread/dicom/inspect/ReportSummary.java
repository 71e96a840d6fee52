package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import overread.dicom.ai.FindingDetails;
import overread.dicom.sr.MeasurementReport;
import overread.dicom.sr.SrDocument;
import overread.dicom.sr.ValueType;
import overread.review.finding.Finding;

/// A structured report: the size of its tree and the findings in it.
record ReportSummary(
    SrDocument document, List<Finding> findings, Map<String, FindingDetails> details)
    implements Part {
  @Override
  public String name() {
    return "report";
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    Map<ValueType, Integer> counts = document.counts();
    json.writeStringField("title", document.title());
    json.writeStringField("template", document.template().orElse(null));
    json.writeNumberField("items", document.root().count());
    json.writeNumberField("measurementGroups", MeasurementReport.read(document).groups().size());
    json.writeNumberField("num", counts.getOrDefault(ValueType.NUM, 0));
    json.writeNumberField("scoord", counts.getOrDefault(ValueType.SCOORD, 0));
    json.writeNumberField("scoord3d", counts.getOrDefault(ValueType.SCOORD3D, 0));
    json.writeArrayFieldStart("findings");
    for (Finding finding : findings) {
      FindingJson.write(json, finding, details.get(FindingJson.path(finding)));
    }
    json.writeEndArray();
  }
}

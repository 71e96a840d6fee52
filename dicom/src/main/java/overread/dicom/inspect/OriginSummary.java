package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import overread.dicom.ai.AiOrigin;
import overread.dicom.ai.Evidence;

/// Whether an algorithm made the object, and how we know.
record OriginSummary(AiOrigin origin) implements Part {
  @Override
  public String name() {
    return "ai";
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStringField("verdict", origin.verdict().name());
    Part.strings(json, "evidence", origin.evidence().stream().map(Evidence::toString).toList());
    FindingJson.algorithm(json, origin.algorithm());
  }
}

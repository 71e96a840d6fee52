package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import overread.dicom.rtstruct.Roi;
import overread.dicom.rtstruct.StructureSet;

/// The regions of a structure set with the number of their contours and points.
record StructuresSummary(StructureSet structures) implements Part {
  @Override
  public String name() {
    return "structures";
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rois");
    for (Roi roi : structures.rois()) {
      json.writeStartObject();
      json.writeNumberField("number", roi.number());
      json.writeStringField("name", roi.name());
      json.writeNumberField("contours", roi.contours().size());
      json.writeNumberField("points", roi.points());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

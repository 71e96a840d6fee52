package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import overread.dicom.document.InstanceReference;
import overread.dicom.keyobject.KeyObjectSelection;

/// Which objects a key object selection picks, and why.
record KeyObjectSummary(KeyObjectSelection selection) implements Part {
  @Override
  public String name() {
    return "keyObjects";
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    Part.code(json, "title", selection.title());
    Part.code(json, "modifier", selection.modifier());
    json.writeStringField("description", selection.description());
    json.writeArrayFieldStart("references");
    for (InstanceReference object : selection.objects()) {
      json.writeStartObject();
      json.writeStringField("sopInstanceUid", object.sopInstanceUid());
      json.writeFieldName("frames");
      json.writeArray(
          object.frames().stream().mapToInt(Integer::intValue).toArray(),
          0,
          object.frames().size());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

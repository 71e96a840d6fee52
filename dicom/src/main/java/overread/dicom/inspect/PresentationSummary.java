package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import overread.dicom.document.LocatedReference;
import overread.dicom.image.Window;
import overread.dicom.pr.GraphicLayer;
import overread.dicom.pr.PresentationState;
import overread.dicom.pr.VoiSelection;

/// The layers, annotations, windows and references of a presentation state.
record PresentationSummary(PresentationState state) implements Part {
  @Override
  public String name() {
    return "presentation";
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStringField("label", state.label());
    Part.strings(json, "layers", state.layers().stream().map(GraphicLayer::name).toList());
    json.writeNumberField("graphics", state.graphics());
    json.writeNumberField("texts", state.texts());
    json.writeArrayFieldStart("voi");
    for (VoiSelection voi : state.voi()) {
      json.writeStartObject();
      if (!voi.windows().isEmpty()) {
        Window window = voi.windows().getFirst();
        json.writeNumberField("center", window.center());
        json.writeNumberField("width", window.width());
      }
      json.writeBooleanField("lut", voi.lookup());
      json.writeEndObject();
    }
    json.writeEndArray();
    Part.strings(
        json,
        "references",
        state.references().stream()
            .map(LocatedReference::reference)
            .map(reference -> reference.sopInstanceUid())
            .toList());
  }
}

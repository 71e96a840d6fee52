package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.CodedConcept;

/// One part of what was understood of a file, ready to be written.
interface Part {
  /// The member of the file's JSON object.
  String name();

  /// Writes the members of the part into an object that is open.
  void write(JsonGenerator json) throws IOException;

  /// A code as `[value, scheme, meaning]`, or null.
  static void code(JsonGenerator json, String name, @Nullable CodedConcept code)
      throws IOException {
    if (code == null) {
      json.writeNullField(name);
      return;
    }
    json.writeArrayFieldStart(name);
    json.writeString(code.value());
    json.writeString(code.scheme());
    json.writeString(code.meaning());
    json.writeEndArray();
  }

  static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}

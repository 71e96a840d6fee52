package overread.dicom.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The DICOM JSON model (PS3.18 annex F), streamed both ways.
///
/// Decimal and integer strings that are numbers of JSON keep their digits; others, such as `+1` or
/// `007`, stand as text, so that nothing is lost on the way back but trailing empty groups of names
/// and the padding of values.
public final class DicomJson {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(1 << 29)
                  .maxNestingDepth(4 * Parser.DEEPEST + 8)
                  .build())
          .build();

  private DicomJson() {}

  /// Makes parsers that take inline values of up to 400 MB, and generators.
  public static JsonFactory factory() {
    return FACTORY;
  }

  /// Writes a data set as one JSON object.
  public static void write(Attributes data, JsonGenerator json, BulkDataUris bulkData)
      throws IOException {
    write(data, json, bulkData, "");
  }

  /// Reads one JSON object; the parser stands before or on its opening brace, and after its closing
  /// one at the end.
  public static Attributes read(JsonParser json) throws IOException {
    return new DicomJsonReader(json).read();
  }

  private static void write(
      Attributes data, JsonGenerator json, BulkDataUris bulkData, String above) throws IOException {
    json.writeStartObject();
    for (int tag : data.tags()) {
      VR vr = data.vr(tag);
      if (vr == null || (tag & 0xFFFF) == 0) {
        continue;
      }
      String name = "%08X".formatted(tag);
      json.writeObjectFieldStart(name);
      json.writeStringField("vr", vr.name());
      value(data, tag, vr, json, bulkData, above + name);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void value(
      Attributes data, int tag, VR vr, JsonGenerator json, BulkDataUris bulkData, String path)
      throws IOException {
    String known = data.bulkDataUri(tag);
    if (known != null) {
      json.writeStringField("BulkDataURI", known);
      return;
    }
    switch (vr.kind()) {
      case ITEMS -> items(data.getSequence(tag), json, bulkData, path);
      case CODE, TEXT -> texts(data.getStrings(tag), vr, json);
      case NUMBER -> numbers(data, tag, vr, json);
      case BYTES -> bytes(data, tag, vr, json, bulkData, path);
    }
  }

  private static void items(
      List<Attributes> items, JsonGenerator json, BulkDataUris bulkData, String path)
      throws IOException {
    if (items.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("Value");
    for (int i = 0; i < items.size(); i++) {
      write(items.get(i), json, bulkData, path + "/" + i + "/");
    }
    json.writeEndArray();
  }

  private static void texts(List<String> values, VR vr, JsonGenerator json) throws IOException {
    if (values.stream().allMatch(String::isEmpty) && values.size() < 2) {
      return;
    }
    json.writeArrayFieldStart("Value");
    for (String value : values) {
      if (value.isEmpty()) {
        json.writeNull();
      } else if (vr == VR.PN) {
        name(value, json);
      } else if ((vr == VR.DS || vr == VR.IS) && NUMBER.matcher(value).matches()) {
        json.writeNumber(value);
      } else {
        json.writeString(value);
      }
    }
    json.writeEndArray();
  }

  private static void name(String value, JsonGenerator json) throws IOException {
    String[] groups = value.split("=", 3);
    String[] names = {"Alphabetic", "Ideographic", "Phonetic"};
    json.writeStartObject();
    for (int i = 0; i < groups.length; i++) {
      if (!groups[i].isEmpty()) {
        json.writeStringField(names[i], groups[i]);
      }
    }
    json.writeEndObject();
  }

  private static void numbers(Attributes data, int tag, VR vr, JsonGenerator json)
      throws IOException {
    List<String> texts = data.getStrings(tag);
    if (texts.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("Value");
    for (String text : texts) {
      if (vr == VR.AT || !NUMBER.matcher(text).matches()) {
        json.writeString(text);
      } else {
        json.writeNumber(text);
      }
    }
    json.writeEndArray();
  }

  private static void bytes(
      Attributes data, int tag, VR vr, JsonGenerator json, BulkDataUris bulkData, String path)
      throws IOException {
    boolean fragments = !data.fragments(tag).isEmpty();
    long length = fragments ? -1 : data.getSegment(tag).byteSize();
    if (length == 0) {
      return;
    }
    @Nullable String uri = bulkData.uri(path, vr, length);
    if (uri != null) {
      json.writeStringField("BulkDataURI", uri);
    } else if (!fragments) {
      json.writeStringField("InlineBinary", Base64.getEncoder().encodeToString(data.getBytes(tag)));
    }
  }
}

package overread.dicom.data;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the DICOM JSON model; the order of members is free.
final class DicomJsonReader {
  private final JsonParser json;

  DicomJsonReader(JsonParser json) {
    this.json = json;
  }

  Attributes read() throws IOException {
    try {
      JsonToken token = json.currentToken() == null ? json.nextToken() : json.currentToken();
      if (token != JsonToken.START_OBJECT) {
        throw new DicomFormatException("is not DICOM JSON: an object is expected");
      }
      return dataSetOrName(0) instanceof Attributes data ? data : new Attributes();
    } catch (JsonProcessingException e) {
      throw new DicomFormatException("is not JSON: " + e.getOriginalMessage(), e);
    } catch (CharConversionException e) {
      throw new DicomFormatException("is not JSON: " + e.getMessage(), e);
    }
  }

  private void element(Attributes data, int tag, int depth) throws IOException {
    VR vr = null;
    @Nullable String bulk = null;
    @Nullable String inline = null;
    List<Object> values = List.of();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      json.nextToken();
      switch (member) {
        case "vr" -> vr = vr(json.getText(), tag);
        case "BulkDataURI" -> bulk = json.getText();
        case "InlineBinary" -> inline = json.getText();
        case "Value" -> values = values(tag, depth);
        default -> json.skipChildren();
      }
    }
    VR known = vr == null ? Dictionary.vr(tag) : vr;
    if (bulk != null) {
      data.put(tag, known, new Value.Bulk(bulk));
    } else if (inline != null) {
      data.put(tag, known, new Value.Raw(MemorySegment.ofArray(decoded(inline, tag))));
    } else {
      set(data, tag, known, values);
    }
  }

  private static VR vr(String name, int tag) throws DicomFormatException {
    VR vr = name.length() == 2 ? VR.of(name.charAt(0), name.charAt(1)) : null;
    if (vr == null) {
      throw new DicomFormatException(
          Dictionary.keyword(tag) + " has the unknown value representation '" + name + "'");
    }
    return vr;
  }

  private static byte[] decoded(String inline, int tag) throws DicomFormatException {
    try {
      return Base64.getDecoder().decode(inline);
    } catch (IllegalArgumentException e) {
      throw new DicomFormatException(Dictionary.keyword(tag) + ": InlineBinary is not base64", e);
    }
  }

  private List<Object> values(int tag, int depth) throws IOException {
    expect(json.currentToken(), JsonToken.START_ARRAY, Dictionary.keyword(tag));
    List<Object> values = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      switch (token) {
        case START_OBJECT -> values.add(dataSetOrName(depth));
        case VALUE_NULL -> values.add("");
        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> values.add(json.getText());
        case null, default ->
            throw new DicomFormatException(
                Dictionary.keyword(tag) + " has a value that is no text, number or object");
      }
    }
    return values;
  }

  /// A name has members Alphabetic, Ideographic and Phonetic, an item has tags.
  private Object dataSetOrName(int depth) throws IOException {
    String[] groups = {"", "", ""};
    boolean name = false;
    var item = new Attributes();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      int group =
          switch (member) {
            case "Alphabetic" -> 0;
            case "Ideographic" -> 1;
            case "Phonetic" -> 2;
            default -> -1;
          };
      json.nextToken();
      if (group >= 0) {
        name = true;
        groups[group] = json.getText();
      } else if (member.matches("[0-9A-Fa-f]{8}")) {
        if (depth > Parser.DEEPEST) {
          throw new DicomFormatException(
              "sequences are nested deeper than " + Parser.DEEPEST + "; the JSON is refused");
        }
        expect(json.currentToken(), JsonToken.START_OBJECT, member);
        element(item, Integer.parseUnsignedInt(member, 16), depth + 1);
      } else {
        throw new DicomFormatException("'" + member + "' is neither a tag nor a part of a name");
      }
    }
    if (!name) {
      return item;
    }
    int last = groups[2].isEmpty() ? groups[1].isEmpty() ? 1 : 2 : 3;
    return String.join("=", List.of(groups).subList(0, last));
  }

  private static void set(Attributes data, int tag, VR vr, List<Object> values)
      throws DicomFormatException {
    if (values.isEmpty()) {
      data.setNull(tag, vr);
      return;
    }
    if (vr == VR.SQ) {
      List<Attributes> items = new ArrayList<>();
      for (Object value : values) {
        items.add(value instanceof Attributes item ? item : new Attributes());
      }
      data.setSequence(tag, items);
      return;
    }
    String[] texts = new String[values.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = values.get(i) instanceof String text ? text : "";
    }
    try {
      if (vr.isText()) {
        data.put(tag, vr, new Value.Texts(List.of(texts), true));
      } else {
        data.setString(tag, vr, texts);
      }
    } catch (IllegalArgumentException e) {
      throw new DicomFormatException(
          Dictionary.keyword(tag) + " has values that are not legal for " + vr, e);
    }
  }

  private static void expect(@Nullable JsonToken token, JsonToken wanted, String where)
      throws DicomFormatException {
    if (token != wanted) {
      throw new DicomFormatException(where + ": " + wanted + " is expected in DICOM JSON");
    }
  }
}

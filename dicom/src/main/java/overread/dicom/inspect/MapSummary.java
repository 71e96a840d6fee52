package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import overread.dicom.parametric.MapValues;
import overread.dicom.parametric.ParametricMap;
import overread.dicom.parametric.RealWorldMapping;

/// What a parametric map measures, and its values in the units of its first mapping.
///
/// @param values how many pixels have a value
/// @param least like `greatest` and `mean` over all frames; NaN where no pixel has a value
record MapSummary(
    RealWorldMapping mapping, int frames, long values, double least, double greatest, double mean)
    implements Part {
  static MapSummary of(ParametricMap map) throws IOException {
    long count = 0;
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int frame = 0; frame < map.frameCount(); frame++) {
      MapValues values = map.values(frame);
      for (int row = 0; row < values.rows(); row++) {
        for (int column = 0; column < values.columns(); column++) {
          double value = values.at(column, row);
          if (Double.isFinite(value)) {
            count++;
            sum += value;
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
          }
        }
      }
    }
    return new MapSummary(
        map.mapping(0),
        map.frameCount(),
        count,
        count == 0 ? Double.NaN : least,
        count == 0 ? Double.NaN : greatest,
        count == 0 ? Double.NaN : sum / count);
  }

  @Override
  public String name() {
    return "parametricMap";
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    Part.code(json, "quantity", mapping.quantity());
    Part.code(json, "units", mapping.units());
    json.writeStringField("label", mapping.label());
    json.writeNumberField("frames", frames);
    json.writeNumberField("values", values);
    number(json, "min", least);
    number(json, "max", greatest);
    number(json, "mean", mean);
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }
}

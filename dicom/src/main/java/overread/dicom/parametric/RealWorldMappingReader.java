package overread.dicom.parametric;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.sr.Coding;
import overread.review.finding.CodedConcept;

/// Reads an item of Real World Value Mapping Sequence (0040,9096).
final class RealWorldMappingReader {

  /// (246205007, SCT, "Quantity") and its predecessors name what is measured.
  private static final List<String> QUANTITY = List.of("246205007", "G-C1C6");

  private RealWorldMappingReader() {}

  static RealWorldMapping read(Attributes item) {
    List<Double> table =
        Arrays.stream(item.getDoubles(Tag.REAL_WORLD_VALUE_LUT_DATA)).boxed().toList();
    return new RealWorldMapping(
        item.getString(Tag.LUT_LABEL, ""),
        item.getString(Tag.LUT_EXPLANATION, ""),
        item.getDouble(Tag.REAL_WORLD_VALUE_SLOPE, 1),
        item.getDouble(Tag.REAL_WORLD_VALUE_INTERCEPT, 0),
        limit(
            item,
            Tag.DOUBLE_FLOAT_REAL_WORLD_VALUE_FIRST_VALUE_MAPPED,
            Tag.REAL_WORLD_VALUE_FIRST_VALUE_MAPPED,
            Double.NEGATIVE_INFINITY),
        limit(
            item,
            Tag.DOUBLE_FLOAT_REAL_WORLD_VALUE_LAST_VALUE_MAPPED,
            Tag.REAL_WORLD_VALUE_LAST_VALUE_MAPPED,
            Double.POSITIVE_INFINITY),
        table,
        Coding.read(item, Tag.MEASUREMENT_UNITS_CODE_SEQUENCE),
        quantity(item));
  }

  private static double limit(Attributes item, int floatTag, int integerTag, double none) {
    return item.hasValue(floatTag)
        ? item.getDouble(floatTag, none)
        : item.getDouble(integerTag, none);
  }

  private static @Nullable CodedConcept quantity(Attributes mapping) {
    for (Attributes item : mapping.getSequence(Tag.QUANTITY_DEFINITION_SEQUENCE)) {
      CodedConcept name = Coding.read(item, Tag.CONCEPT_NAME_CODE_SEQUENCE);
      if (name != null && QUANTITY.contains(name.value())) {
        return Coding.read(item, Tag.CONCEPT_CODE_SEQUENCE);
      }
    }
    return null;
  }
}

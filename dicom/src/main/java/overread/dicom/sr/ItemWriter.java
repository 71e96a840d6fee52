package overread.dicom.sr;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.document.ReferenceCoding;

/// Writes content items, one data set each.
final class ItemWriter {
  private ItemWriter() {}

  static void writeRoot(ContentItem root, Attributes data) {
    write(root, data);
  }

  private static void write(ContentItem item, Attributes data) {
    ItemHead head = item.head();
    if (head.relationship() != null) {
      data.setString(Tag.RELATIONSHIP_TYPE, head.relationship().value());
    }
    if (item instanceof ByReferenceItem reference) {
      data.setInt(
          Tag.REFERENCED_CONTENT_ITEM_IDENTIFIER,
          Arrays.stream(reference.target().split("\\.")).mapToInt(Integer::parseInt).toArray());
      return;
    }
    data.setString(Tag.VALUE_TYPE, item.type().name());
    if (head.name() != null) {
      Coding.write(data, Tag.CONCEPT_NAME_CODE_SEQUENCE, head.name());
    }
    setIfPresent(data, Tag.OBSERVATION_UID, head.observationUid());
    setIfPresent(data, Tag.OBSERVATION_DATE_TIME, head.observationDateTime());
    value(item, data);
    for (ContentItem child : item.children()) {
      write(child, data.addItem(Tag.CONTENT_SEQUENCE));
    }
  }

  private static void value(ContentItem item, Attributes data) {
    switch (item) {
      case ContainerItem container -> {
        data.setString(Tag.CONTINUITY_OF_CONTENT, container.continuity());
        if (container.template() != null) {
          SrWriter.template(container.template(), data);
        }
      }
      case TextItem text -> data.setString(Tag.TEXT_VALUE, text.text());
      case CodeItem code -> {
        if (code.value() == null) {
          throw new IllegalArgumentException("Item " + item.path() + " is a CODE without a value.");
        }
        Coding.write(data, Tag.CONCEPT_CODE_SEQUENCE, code.value());
      }
      case NumericItem number -> number(number, data);
      case TimeItem time -> data.setString(timeTag(time), time.value());
      case UidItem uid -> data.setString(Tag.UID, uid.uid());
      case PersonNameItem person -> data.setString(Tag.PERSON_NAME, person.person());
      case PlanarItem planar -> {
        data.setString(Tag.GRAPHIC_TYPE, planar.graphicType());
        data.setFloat(Tag.GRAPHIC_DATA, floats(planar.points()));
      }
      case SpatialItem spatial -> {
        data.setString(Tag.GRAPHIC_TYPE, spatial.graphicType());
        data.setFloat(Tag.GRAPHIC_DATA, floats(spatial.points()));
        setIfPresent(data, Tag.REFERENCED_FRAME_OF_REFERENCE_UID, spatial.frameOfReferenceUid());
      }
      case TimeRangeItem range -> timeRange(range, data);
      case ObjectItem object ->
          ReferenceCoding.write(object.reference(), data.addItem(Tag.REFERENCED_SOP_SEQUENCE));
      case ByReferenceItem _, UnknownItem _ ->
          throw new IllegalArgumentException(
              "Item " + item.path() + " has a value type that cannot be written.");
    }
  }

  private static void number(NumericItem number, Attributes data) {
    NumericValue value = number.value();
    if (value == null) {
      data.setSequence(Tag.MEASURED_VALUE_SEQUENCE, List.of());
    } else {
      Attributes measured = data.addItem(Tag.MEASURED_VALUE_SEQUENCE);
      if (value.unit() == null) {
        throw new IllegalArgumentException("Item " + number.path() + " is a NUM without a unit.");
      }
      Coding.write(measured, Tag.MEASUREMENT_UNITS_CODE_SEQUENCE, value.unit());
      measured.setString(Tag.NUMERIC_VALUE, value.decimal());
    }
    if (number.qualifier() != null) {
      Coding.write(data, Tag.NUMERIC_VALUE_QUALIFIER_CODE_SEQUENCE, number.qualifier());
    }
  }

  private static int timeTag(TimeItem time) {
    return switch (time.type()) {
      case DATE -> Tag.DATE;
      case TIME -> Tag.TIME;
      case DATETIME -> Tag.DATE_TIME;
      case CONTAINER,
          TEXT,
          CODE,
          NUM,
          UIDREF,
          PNAME,
          SCOORD,
          SCOORD3D,
          TCOORD,
          COMPOSITE,
          IMAGE,
          WAVEFORM,
          BY_REFERENCE,
          UNKNOWN ->
          throw new IllegalArgumentException("A " + time.type() + " is not a date or a time.");
    };
  }

  private static void timeRange(TimeRangeItem range, Attributes data) {
    data.setString(Tag.TEMPORAL_RANGE_TYPE, range.rangeType());
    setAll(data, Tag.REFERENCED_SAMPLE_POSITIONS, range.samples());
    setAll(data, Tag.REFERENCED_TIME_OFFSETS, range.offsets());
    setAll(data, Tag.REFERENCED_DATE_TIME, range.dateTimes());
  }

  private static void setAll(Attributes data, int tag, List<String> values) {
    if (!values.isEmpty()) {
      data.setString(tag, values.toArray(String[]::new));
    }
  }

  private static void setIfPresent(Attributes data, int tag, @Nullable String value) {
    if (value != null) {
      data.setString(tag, value);
    }
  }

  private static float[] floats(Coordinates points) {
    double[] numbers = points.toArray();
    float[] floats = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats;
  }
}

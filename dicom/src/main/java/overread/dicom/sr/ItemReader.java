package overread.dicom.sr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.document.ReferenceCoding;

/// Reads content items one by one, each with its path.
final class ItemReader {
  /// Deeper trees are cut off with a warning; none that is meant to be read comes near.
  private static final int DEEPEST = 128;

  private final List<String> warnings;

  ItemReader(List<String> warnings) {
    this.warnings = warnings;
  }

  ContentItem root(Attributes data) {
    return item(data, "1", null, 1);
  }

  private ContentItem item(
      Attributes data, String path, @Nullable Relationship relationship, int depth) {
    ItemHead head =
        new ItemHead(
            path,
            relationship,
            Coding.read(data, Tag.CONCEPT_NAME_CODE_SEQUENCE),
            data.getString(Tag.OBSERVATION_UID),
            data.getString(Tag.OBSERVATION_DATE_TIME),
            children(data, path, depth));
    int[] target = data.getInts(Tag.REFERENCED_CONTENT_ITEM_IDENTIFIER);
    if (target.length > 0) {
      return new ByReferenceItem(
          head, Arrays.stream(target).mapToObj(Integer::toString).collect(Collectors.joining(".")));
    }
    String valueType = data.getString(Tag.VALUE_TYPE, "");
    Optional<ValueType> type = ValueType.of(valueType);
    if (type.isEmpty()) {
      warnings.add("Item " + path + " has the unknown value type \"" + valueType + "\".");
      return new UnknownItem(head, valueType);
    }
    return value(head, type.get(), valueType, data);
  }

  private ContentItem value(ItemHead head, ValueType type, String valueType, Attributes data) {
    return switch (type) {
      case CONTAINER ->
          new ContainerItem(
              head, data.getString(Tag.CONTINUITY_OF_CONTENT, "SEPARATE"), template(data));
      case TEXT -> new TextItem(head, text(data, Tag.TEXT_VALUE));
      case CODE -> new CodeItem(head, Coding.read(data, Tag.CONCEPT_CODE_SEQUENCE));
      case NUM -> number(head, data);
      case DATETIME -> new TimeItem(head, type, text(data, Tag.DATE_TIME));
      case DATE -> new TimeItem(head, type, text(data, Tag.DATE));
      case TIME -> new TimeItem(head, type, text(data, Tag.TIME));
      case UIDREF -> new UidItem(head, text(data, Tag.UID));
      case PNAME -> new PersonNameItem(head, text(data, Tag.PERSON_NAME));
      case SCOORD ->
          new PlanarItem(
              head,
              text(data, Tag.GRAPHIC_TYPE),
              Coordinates.planar(data.getDoubles(Tag.GRAPHIC_DATA)));
      case SCOORD3D ->
          new SpatialItem(
              head,
              text(data, Tag.GRAPHIC_TYPE),
              Coordinates.spatial(data.getDoubles(Tag.GRAPHIC_DATA)),
              data.getString(Tag.REFERENCED_FRAME_OF_REFERENCE_UID));
      case TCOORD ->
          new TimeRangeItem(
              head,
              text(data, Tag.TEMPORAL_RANGE_TYPE),
              data.getStrings(Tag.REFERENCED_SAMPLE_POSITIONS),
              data.getStrings(Tag.REFERENCED_TIME_OFFSETS),
              data.getStrings(Tag.REFERENCED_DATE_TIME));
      case COMPOSITE, IMAGE, WAVEFORM -> object(head, type, data);
      case BY_REFERENCE, UNKNOWN -> new UnknownItem(head, valueType);
    };
  }

  private ObjectItem object(ItemHead head, ValueType type, Attributes data) {
    Attributes reference = data.getItem(Tag.REFERENCED_SOP_SEQUENCE);
    if (reference == null) {
      warnings.add("Item " + head.path() + " refers to an object without naming it.");
      reference = new Attributes();
    }
    return new ObjectItem(head, type, ReferenceCoding.read(reference));
  }

  private static NumericItem number(ItemHead head, Attributes data) {
    Attributes measured = data.getItem(Tag.MEASURED_VALUE_SEQUENCE);
    NumericValue value = null;
    if (measured != null && measured.hasValue(Tag.NUMERIC_VALUE)) {
      String decimal = measured.getString(Tag.NUMERIC_VALUE, "").strip();
      value =
          new NumericValue(
              decimal,
              measured.getDouble(Tag.FLOATING_POINT_VALUE, parsed(decimal)),
              Coding.read(measured, Tag.MEASUREMENT_UNITS_CODE_SEQUENCE));
    }
    return new NumericItem(
        head, value, Coding.read(data, Tag.NUMERIC_VALUE_QUALIFIER_CODE_SEQUENCE));
  }

  private static double parsed(String decimal) {
    try {
      return Double.parseDouble(decimal);
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }

  private List<ContentItem> children(Attributes data, String path, int depth) {
    List<Attributes> items = data.getSequence(Tag.CONTENT_SEQUENCE);
    if (items.isEmpty()) {
      return List.of();
    }
    if (depth >= DEEPEST) {
      warnings.add("The content below item " + path + " is nested too deep and was not read.");
      return List.of();
    }
    List<ContentItem> children = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      String childPath = path + "." + (i + 1);
      children.add(item(items.get(i), childPath, relationship(items.get(i), childPath), depth + 1));
    }
    return children;
  }

  private Relationship relationship(Attributes data, String path) {
    String value = data.getString(Tag.RELATIONSHIP_TYPE, "");
    Optional<Relationship> relationship = Relationship.of(value);
    if (relationship.isEmpty()) {
      warnings.add(
          "Item " + path + " has the unknown relationship \"" + value + "\"; read as CONTAINS.");
    }
    return relationship.orElse(Relationship.CONTAINS);
  }

  private static @Nullable String template(Attributes data) {
    Attributes template = data.getItem(Tag.CONTENT_TEMPLATE_SEQUENCE);
    return template == null ? null : template.getString(Tag.TEMPLATE_IDENTIFIER);
  }

  private static String text(Attributes data, int tag) {
    return data.getString(tag, "");
  }
}

package overread.dicom.seg;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.sr.Coding;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Laterality;

/// Writes Segment Sequence (0062,0002), PS3.3 C.8.20.4.
final class SegmentItems {

  private static final CodedConcept ARTIFICIAL_INTELLIGENCE =
      new CodedConcept("123110", "DCM", "Artificial Intelligence");

  private SegmentItems() {}

  static List<Attributes> of(List<Segment> segments) {
    var items = new ArrayList<Attributes>(segments.size());
    for (Segment segment : segments) {
      items.add(item(segment));
    }
    return items;
  }

  private static Attributes item(Segment segment) {
    var item = new Attributes();
    item.setInt(Tag.SEGMENT_NUMBER, segment.number());
    item.setString(Tag.SEGMENT_LABEL, segment.label());
    if (!segment.description().isEmpty()) {
      item.setString(Tag.SEGMENT_DESCRIPTION, segment.description());
    }
    write(
        item, Tag.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE, required(segment.category(), segment));
    write(item, Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE, required(segment.type(), segment));
    Attributes type = item.getItem(Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE);
    for (CodedConcept modifier : segment.typeModifiers()) {
      if (type != null) {
        Coding.write(type.addItem(Tag.SEGMENTED_PROPERTY_TYPE_MODIFIER_CODE_SEQUENCE), modifier);
      }
    }
    region(item, segment);
    algorithm(item, segment);
    if (segment.trackingId() != null && segment.trackingUid() != null) {
      item.setString(Tag.TRACKING_ID, segment.trackingId());
      item.setString(Tag.TRACKING_UID, segment.trackingUid());
    }
    if (segment.colour() != null) {
      item.setInt(Tag.RECOMMENDED_DISPLAY_CIE_LAB_VALUE, segment.colour().toCieLab());
    }
    return item;
  }

  private static void region(Attributes item, Segment segment) {
    if (segment.anatomicRegion() == null) {
      return;
    }
    write(item, Tag.ANATOMIC_REGION_SEQUENCE, segment.anatomicRegion());
    Attributes region = item.getItem(Tag.ANATOMIC_REGION_SEQUENCE);
    if (segment.laterality() != null && region != null) {
      write(region, Tag.ANATOMIC_REGION_MODIFIER_SEQUENCE, side(segment.laterality()));
    }
  }

  private static CodedConcept side(Laterality laterality) {
    return switch (laterality) {
      case LEFT -> new CodedConcept("7771000", "SCT", "Left");
      case RIGHT -> new CodedConcept("24028007", "SCT", "Right");
      case BILATERAL -> new CodedConcept("51440002", "SCT", "Right and left");
    };
  }

  private static void algorithm(Attributes item, Segment segment) {
    if (segment.algorithmType() == AlgorithmType.UNKNOWN) {
      throw new IllegalArgumentException(
          "Segment " + segment.number() + " must say whether an algorithm or a person drew it.");
    }
    item.setString(Tag.SEGMENT_ALGORITHM_TYPE, segment.algorithmType().name());
    if (segment.algorithmType() == AlgorithmType.MANUAL) {
      return;
    }
    Algorithm algorithm = segment.algorithm();
    if (algorithm == null) {
      throw new IllegalArgumentException(
          "Segment " + segment.number() + " must name the algorithm that drew it.");
    }
    item.setString(Tag.SEGMENT_ALGORITHM_NAME, algorithm.name());
    Attributes identification = item.addItem(Tag.SEGMENTATION_ALGORITHM_IDENTIFICATION_SEQUENCE);
    write(identification, Tag.ALGORITHM_FAMILY_CODE_SEQUENCE, ARTIFICIAL_INTELLIGENCE);
    identification.setString(Tag.ALGORITHM_NAME, algorithm.name());
    identification.setString(Tag.ALGORITHM_VERSION, algorithm.version());
    if (!algorithm.manufacturer().isEmpty()) {
      identification.setString(Tag.ALGORITHM_SOURCE, algorithm.manufacturer());
    }
  }

  private static void write(Attributes item, int sequenceTag, CodedConcept concept) {
    Coding.write(item, sequenceTag, concept);
  }

  private static CodedConcept required(@Nullable CodedConcept concept, Segment segment) {
    if (concept == null) {
      throw new IllegalArgumentException(
          "Segment " + segment.number() + " needs a coded category and a coded type.");
    }
    return concept;
  }
}

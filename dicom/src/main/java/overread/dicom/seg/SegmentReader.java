package overread.dicom.seg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.sr.Coding;
import overread.dicom.sr.Sides;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Laterality;

/// Reads the items of Segment Sequence (0062,0002), PS3.3 C.8.20.4.
final class SegmentReader {

  private SegmentReader() {}

  static List<Segment> read(Attributes data) {
    var segments = new ArrayList<Segment>();
    for (Attributes item : data.getSequence(Tag.SEGMENT_SEQUENCE)) {
      segments.add(segment(item, data.getString(Tag.MANUFACTURER, "")));
    }
    return segments;
  }

  private static Segment segment(Attributes item, String manufacturer) {
    int number = item.getInt(Tag.SEGMENT_NUMBER, 0);
    Attributes region = item.getItem(Tag.ANATOMIC_REGION_SEQUENCE);
    Attributes identification = item.getItem(Tag.SEGMENTATION_ALGORITHM_IDENTIFICATION_SEQUENCE);
    List<CodedConcept> modifiers =
        concepts(item, Tag.SEGMENTED_PROPERTY_TYPE_MODIFIER_CODE_SEQUENCE);
    Attributes type = item.getItem(Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE);
    if (modifiers.isEmpty() && type != null) {
      modifiers = concepts(type, Tag.SEGMENTED_PROPERTY_TYPE_MODIFIER_CODE_SEQUENCE);
    }
    return new Segment(
        number,
        item.getString(Tag.SEGMENT_LABEL, "Segment " + number),
        item.getString(Tag.SEGMENT_DESCRIPTION, ""),
        concept(item, Tag.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE),
        concept(item, Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE),
        modifiers,
        region == null ? null : Coding.read(region),
        laterality(
            region == null ? List.of() : concepts(region, Tag.ANATOMIC_REGION_MODIFIER_SEQUENCE),
            modifiers,
            region == null ? null : Coding.read(region),
            concept(item, Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE)),
        algorithmType(item.getString(Tag.SEGMENT_ALGORITHM_TYPE, "")),
        algorithmName(item, identification),
        algorithm(item, identification, manufacturer),
        item.getString(Tag.TRACKING_ID),
        item.getString(Tag.TRACKING_UID),
        Rgb.ofCieLab(item.getInts(Tag.RECOMMENDED_DISPLAY_CIE_LAB_VALUE)).orElse(null));
  }

  private static @Nullable CodedConcept concept(Attributes item, int sequenceTag) {
    Attributes code = item.getItem(sequenceTag);
    return code == null ? null : Coding.read(code);
  }

  private static List<CodedConcept> concepts(Attributes item, int sequenceTag) {
    var concepts = new ArrayList<CodedConcept>();
    for (Attributes code : item.getSequence(sequenceTag)) {
      CodedConcept concept = Coding.read(code);
      if (concept != null) {
        concepts.add(concept);
      }
    }
    return concepts;
  }

  private static AlgorithmType algorithmType(String value) {
    return switch (value.strip().toUpperCase(Locale.ROOT)) {
      case "AUTOMATIC" -> AlgorithmType.AUTOMATIC;
      case "SEMIAUTOMATIC" -> AlgorithmType.SEMIAUTOMATIC;
      case "MANUAL" -> AlgorithmType.MANUAL;
      default -> AlgorithmType.UNKNOWN;
    };
  }

  private static String algorithmName(Attributes item, @Nullable Attributes identification) {
    String name = item.getString(Tag.SEGMENT_ALGORITHM_NAME, "");
    return name.isBlank() && identification != null
        ? identification.getString(Tag.ALGORITHM_NAME, "")
        : name;
  }

  private static @Nullable Algorithm algorithm(
      Attributes item, @Nullable Attributes identification, String manufacturer) {
    if (identification == null) {
      return null;
    }
    String name =
        identification.getString(
            Tag.ALGORITHM_NAME, item.getString(Tag.SEGMENT_ALGORITHM_NAME, ""));
    String version = identification.getString(Tag.ALGORITHM_VERSION, "");
    return name.isBlank() || version.isBlank()
        ? null
        : new Algorithm(
            name, version, identification.getString(Tag.ALGORITHM_SOURCE, manufacturer));
  }

  /// From the modifiers of the region, else of the type (CID 244), else from what region or type
  /// are called, such as `Left lung`.
  private static @Nullable Laterality laterality(
      List<CodedConcept> ofRegion,
      List<CodedConcept> ofType,
      @Nullable CodedConcept region,
      @Nullable CodedConcept type) {
    return Stream.concat(ofRegion.stream(), ofType.stream())
        .flatMap(modifier -> Sides.of(modifier).stream())
        .findFirst()
        .or(() -> inWords(region))
        .or(() -> inWords(type))
        .orElse(null);
  }

  private static Optional<Laterality> inWords(@Nullable CodedConcept concept) {
    return concept == null ? Optional.empty() : Sides.inWords(concept.meaning());
  }
}

package overread.dicom.ai;

import java.util.EnumMap;
import java.util.Map;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.sr.Codes;
import overread.dicom.sr.Coding;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;

/// R2 and R3: what segments, contours and groups of annotations say of who drew them.
final class SegmentEvidence {
  private enum Drawn {
    AUTOMATIC,
    SEMIAUTOMATIC,
    MANUAL
  }

  private SegmentEvidence() {}

  static void gather(Attributes data, EvidenceList evidence) {
    Map<Drawn, Integer> counts = new EnumMap<>(Drawn.class);
    for (Attributes segment : data.getSequence(Tag.SEGMENT_SEQUENCE)) {
      count(segment.getString(Tag.SEGMENT_ALGORITHM_TYPE, ""), counts);
      for (Attributes algorithm :
          segment.getSequence(Tag.SEGMENTATION_ALGORITHM_IDENTIFICATION_SEQUENCE)) {
        identification(algorithm, data, evidence);
      }
    }
    for (Attributes group : data.getSequence(Tag.ANNOTATION_GROUP_SEQUENCE)) {
      count(group.getString(Tag.ANNOTATION_GROUP_GENERATION_TYPE, ""), counts);
      for (Attributes algorithm :
          group.getSequence(Tag.ANNOTATION_GROUP_ALGORITHM_IDENTIFICATION_SEQUENCE)) {
        identification(algorithm, data, evidence);
      }
    }
    for (Attributes observation : data.getSequence(Tag.STRUCTURE_SET_ROI_SEQUENCE)) {
      count(observation.getString(Tag.ROI_GENERATION_ALGORITHM, ""), counts);
    }
    verdict(counts, evidence);
  }

  private static void count(String term, Map<Drawn, Integer> counts) {
    for (Drawn drawn : Drawn.values()) {
      if (drawn.name().equals(term)) {
        counts.merge(drawn, 1, Integer::sum);
      }
    }
  }

  private static void verdict(Map<Drawn, Integer> counts, EvidenceList evidence) {
    counts.forEach((drawn, count) -> {
      String words = count + (count == 1 ? " region is " : " regions are ") + drawn + ".";
      switch (drawn) {
        case AUTOMATIC -> evidence.machine("R3", words);
        case SEMIAUTOMATIC -> evidence.together("R3", words);
        case MANUAL -> evidence.person("R3", words);
      }
    });
  }

  private static void identification(Attributes algorithm, Attributes data, EvidenceList evidence) {
    CodedConcept family = Coding.read(algorithm, Tag.ALGORITHM_FAMILY_CODE_SEQUENCE);
    String name = algorithm.getString(Tag.ALGORITHM_NAME, "");
    String version = algorithm.getString(Tag.ALGORITHM_VERSION, "");
    if (family != null && Codes.same(family, Codes.ARTIFICIAL_INTELLIGENCE)) {
      evidence.machine("R2", "A region names artificial intelligence as its algorithm's family.");
    }
    if (!name.isBlank() && !version.isBlank()) {
      String maker =
          algorithm.getString(Tag.ALGORITHM_SOURCE, data.getString(Tag.MANUFACTURER, ""));
      evidence.algorithm(new Algorithm(name, version, maker));
    }
  }
}

package overread.dicom.ai;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Algorithm;

/// Gathers what speaks for an algorithm and what for a person.
final class EvidenceList {
  private final List<Evidence> evidence = new ArrayList<>();
  private boolean machine;
  private boolean probablyMachine;
  private boolean person;
  private boolean together;
  private @Nullable Algorithm algorithm;

  void machine(String rule, String words) {
    evidence.add(new Evidence(rule, words));
    machine = true;
  }

  void probablyMachine(String rule, String words) {
    evidence.add(new Evidence(rule, words));
    probablyMachine = true;
  }

  void person(String rule, String words) {
    evidence.add(new Evidence(rule, words));
    person = true;
  }

  /// A person and an algorithm made it together.
  void together(String rule, String words) {
    evidence.add(new Evidence(rule, words));
    together = true;
  }

  void note(String rule, String words) {
    evidence.add(new Evidence(rule, words));
  }

  /// The first algorithm named counts.
  void algorithm(@Nullable Algorithm named) {
    if (algorithm == null) {
      algorithm = named;
    }
  }

  @Nullable Algorithm algorithm() {
    return algorithm;
  }

  List<Evidence> all() {
    return evidence;
  }

  AiVerdict verdict() {
    if (together || (machine && person)) {
      return AiVerdict.MIXED;
    }
    if (machine) {
      return AiVerdict.AI;
    }
    if (person && !probablyMachine) {
      return AiVerdict.HUMAN;
    }
    if (person) {
      return AiVerdict.MIXED;
    }
    return probablyMachine ? AiVerdict.PROBABLE_AI : AiVerdict.UNKNOWN;
  }
}

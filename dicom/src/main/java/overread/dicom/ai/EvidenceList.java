package overread.dicom.ai;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.sr.AlgorithmIdentification;
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
    add(rule, words);
    machine = true;
  }

  void probablyMachine(String rule, String words) {
    add(rule, words);
    probablyMachine = true;
  }

  void person(String rule, String words) {
    add(rule, words);
    person = true;
  }

  /// A person and an algorithm made it together.
  void together(String rule, String words) {
    add(rule, words);
    together = true;
  }

  /// Said once, however often it holds.
  private void add(String rule, String words) {
    Evidence added = new Evidence(rule, words);
    if (!evidence.contains(added)) {
      evidence.add(added);
    }
  }

  void note(String rule, String words) {
    add(rule, words);
  }

  /// The first algorithm named with its version counts, else the first named at all.
  void algorithm(@Nullable Algorithm named) {
    boolean vague =
        algorithm == null || algorithm.version().equals(AlgorithmIdentification.NOT_STATED);
    if (named != null && vague) {
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

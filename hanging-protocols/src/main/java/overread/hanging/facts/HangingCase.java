package overread.hanging.facts;

import java.util.List;

/// What is to be hung: the study being read, and the patient's earlier studies at hand.
public record HangingCase(StudyFacts current, List<StudyFacts> priors) {
  public HangingCase {
    priors = List.copyOf(priors);
  }
}

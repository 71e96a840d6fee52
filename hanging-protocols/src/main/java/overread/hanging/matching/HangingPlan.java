package overread.hanging.matching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The outcome for a case: all protocols asked, best first.
public record HangingPlan(List<ProtocolCandidate> candidates) {
  public HangingPlan {
    candidates = List.copyOf(candidates);
  }

  /// The protocol to use; empty when none fits and the viewer should hang plainly.
  public Optional<ProtocolCandidate> chosen() {
    return candidates.stream().findFirst().filter(ProtocolCandidate::usable);
  }

  /// Why this one: each protocol with its score and each rule with what was found, one a line.
  public String explanation() {
    return candidates.stream()
        .map(candidate ->
            "%s: %s%n%s"
                .formatted(
                    candidate.protocol().name(),
                    candidate.refusal() == null
                        ? "score " + candidate.score()
                        : candidate.refusal(),
                    candidate.outcomes().stream()
                        .map(outcome -> "  " + outcome.words())
                        .collect(Collectors.joining("\n"))))
        .collect(Collectors.joining("\n"));
  }
}

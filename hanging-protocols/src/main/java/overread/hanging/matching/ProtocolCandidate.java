package overread.hanging.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.hanging.protocol.HangingProtocol;

/// How one protocol fared for a case.
///
/// @param score sum of the weights of the rules that held, 0 when it can't be used
/// @param priorUid the prior it would hang
/// @param stages those that can be shown; empty when the protocol can't be used
/// @param outcomes each rule asked of the studies and of the chosen series
/// @param refusal why it can't be used, null when it can
public record ProtocolCandidate(
    HangingProtocol protocol,
    int score,
    @Nullable String priorUid,
    List<HungStage> stages,
    List<RuleOutcome> outcomes,
    @Nullable String refusal) {
  public ProtocolCandidate {
    stages = List.copyOf(stages);
    outcomes = List.copyOf(outcomes);
  }

  static ProtocolCandidate refused(
      HangingProtocol protocol, String refusal, List<RuleOutcome> outcomes) {
    return new ProtocolCandidate(protocol, 0, null, List.of(), outcomes, refusal);
  }

  /// True when at least one of its stages can be shown.
  public boolean usable() {
    return refusal == null;
  }
}

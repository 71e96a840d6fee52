package overread.client.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the outbox stands: shown on the status bar.
///
/// @param verdicts queued verdicts, not counting exposures
/// @param queued all queued entries
/// @param refusals of which the reader has not taken note yet
/// @param obstacle why nothing moves, in a sentence, or null while deliveries succeed
/// @param signedOut whether signing in again would help
public record OutboxState(
    int verdicts,
    int queued,
    List<Refusal> refusals,
    @Nullable String obstacle,
    boolean signedOut) {
  public OutboxState {
    refusals = List.copyOf(refusals);
  }

  /// Whether everything has reached the service.
  public boolean empty() {
    return queued == 0 && refusals.isEmpty();
  }
}

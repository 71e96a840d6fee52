package overread.client.outbox;

import overread.wire.MoveResult;
import overread.wire.VerdictAcknowledgement;

/// The service has recorded an entry.
public sealed interface Acknowledgement {
  /// A verdict is in the ledger.
  record OfVerdict(VerdictAcknowledgement verdict) implements Acknowledgement {}

  /// Exposures are in the ledger.
  record OfExposures() implements Acknowledgement {}

  /// The reading has moved.
  record OfMove(MoveResult result) implements Acknowledgement {}
}

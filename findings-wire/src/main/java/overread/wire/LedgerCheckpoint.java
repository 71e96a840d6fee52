package overread.wire;

import java.time.Instant;

/// The newest signed checkpoint of the ledger: whoever keeps it can prove that nothing before it
/// was changed.
///
/// @param root Merkle root, base 64
/// @param note the signed text
public record LedgerCheckpoint(long size, String root, Instant at, String note) {}

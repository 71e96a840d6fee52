package overread.wire;

import java.time.Instant;

/// Proof that a first read was sealed: its place and hash in the ledger.
///
/// @param code the first characters of the hash, as shown to the reader
public record Receipt(String code, Instant sealedAt, int findings, long sequence, String hash) {}

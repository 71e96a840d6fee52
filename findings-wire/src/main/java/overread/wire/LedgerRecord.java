package overread.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of the ledger, for those who may read it.
///
/// @param body canonical JSON: identifiers, numbers and salted hashes
/// @param hash in hexadecimal
public record LedgerRecord(
    long sequence,
    Instant at,
    String kind,
    String actor,
    @Nullable String study,
    @Nullable String subject,
    String body,
    String hash) {}

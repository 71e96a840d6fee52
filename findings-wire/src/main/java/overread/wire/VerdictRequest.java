package overread.wire;

import java.time.Instant;
import overread.review.verdict.Verdict;

/// A verdict on its way to the ledger. Sending the same id twice records it once.
public record VerdictRequest(String id, String findingId, Instant at, Verdict verdict) {}

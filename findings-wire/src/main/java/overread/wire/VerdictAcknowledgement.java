package overread.wire;

import overread.review.verdict.ReviewedFinding;

/// The verdict is in the ledger, durably, under this number and hash.
public record VerdictAcknowledgement(
    String id, long sequence, String hash, ReviewedFinding finding) {}

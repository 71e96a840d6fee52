package overread.wire;

import java.util.List;

/// A stretch of the ledger.
public record LedgerEntries(List<LedgerRecord> entries) {}

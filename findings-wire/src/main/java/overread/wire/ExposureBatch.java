package overread.wire;

import java.util.List;

/// Exposures on their way to the ledger; one id, recorded once.
public record ExposureBatch(String id, List<Exposure> exposures) {}

package overread.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.reading.Reading;

/// The reading after a move, the receipt after a seal, the written objects after signing.
public record MoveResult(
    Reading reading, long sequence, @Nullable Receipt receipt, List<ResultObject> written) {}

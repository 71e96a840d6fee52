package overread.service.desk;

import java.io.IOException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import overread.review.reading.Reading;
import overread.review.verdict.ReviewedFinding;
import overread.service.session.User;
import overread.wire.ResultObject;

/// Writes what a signature sends out: the assessment of the AI findings and the verified findings.
@FunctionalInterface
public interface Signing {
  /// Stores the objects of one signature in its transaction, and lists them.
  List<ResultObject> write(Handle handle, User user, Reading signed, List<ReviewedFinding> findings)
      throws IOException;
}

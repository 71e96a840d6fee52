package overread.inference.job;

import java.io.IOException;
import java.util.List;
import overread.inference.study.UnsuitableStudyException;

/// The work of a job: fetch, analyse, store.
@FunctionalInterface
public interface Analysis {
  /// @return what was stored
  /// @throws UnsuitableStudyException when the algorithm can't take the study
  /// @throws IOException when the archive can't be reached or refuses
  List<ResultReference> run(JobRequest request) throws IOException, UnsuitableStudyException;
}

package overread.viewer.hanging;

import java.util.List;
import java.util.Optional;
import overread.review.finding.Finding;
import overread.review.verdict.ReviewedFinding;
import overread.viewer.image.ImageStack;
import overread.viewer.overlay.Mark;
import overread.wire.ResultObject;

/// Makes marks of findings: where they are drawn follows from geometry, never from an index.
public interface FindingMarks {
  /// The mark of a finding on a stack; empty when it lies on none of its slices or can't be placed
  /// safely.
  ///
  /// @param label the few characters beside it
  Optional<Mark> on(ImageStack stack, ReviewedFinding finding, String label);

  /// Why a finding can't be placed on a stack, as a sentence.
  String obstacle(ImageStack stack, Finding finding);

  /// Results have become visible to this reader: fetches what marks need of them.
  void fetch(List<ResultObject> objects);

  /// Calls whenever marks have become known that were not before.
  void whenPlaced(Runnable listener);
}

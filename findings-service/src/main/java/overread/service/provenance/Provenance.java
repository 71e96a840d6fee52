package overread.service.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Algorithm;
import overread.review.finding.Finding;

/// Where an object of the archive comes from, as far as visibility depends on it.
///
/// @param verdict of the classifier, kept for those who may know
/// @param author the reader whose signed reading wrote it, or null
public record Provenance(
    Kind kind, String verdict, @Nullable Algorithm algorithm, @Nullable String author) {

  /// What sort of object it is.
  public enum Kind {
    /// An image, acquired or computed from acquired ones, without any AI that is known: nothing may
    /// hide it.
    IMAGE,
    /// A record of the acquisition, such as a dose report.
    RECORD,
    /// Everything else: results, marks, reports, captures, and whatever is in doubt.
    RESULT
  }

  /// What a signed reading wrote.
  public static Provenance writtenBy(String reader) {
    return new Provenance(Kind.RESULT, "HUMAN", null, reader);
  }

  /// Whether it is an image that nothing may hide.
  public boolean acquired() {
    return kind == Kind.IMAGE;
  }

  /// Whether it counts as an AI result: what is in doubt does.
  public boolean madeByAi() {
    return kind == Kind.RESULT
        && author == null
        && !verdict.equals("HUMAN")
        && !verdict.equals("NONE");
  }

  /// With the algorithm that all findings name, where they name one and the same: the header often
  /// says less.
  public Provenance with(List<Finding> findings) {
    var named = findings.stream().map(Finding::algorithm).distinct().toList();
    var one = named.size() == 1 ? named.getFirst() : null;
    return one == null ? this : new Provenance(kind, verdict, one, author);
  }
}

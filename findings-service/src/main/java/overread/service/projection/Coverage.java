package overread.service.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.sr.Codes;
import overread.review.coverage.CoverageCell;
import overread.review.coverage.CoverageState;
import overread.review.coverage.Declaration;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.Presence;
import overread.service.analysis.Analysis;

/// The coverage strip of one algorithm on one study: what it declares to look for, and what came of
/// it. What it found without declaring it is there as well, but not what is a mark and nothing
/// more.
final class Coverage {
  private Coverage() {}

  static List<CoverageCell> of(
      Algorithm algorithm,
      @Nullable Declaration declaration,
      List<Finding> findings,
      boolean anyObject,
      Optional<Analysis> analysis) {
    var otherwise = otherwise(anyObject, analysis);
    Map<String, CoverageCell> cells = new LinkedHashMap<>();
    if (declaration != null) {
      for (var abnormality : declaration.abnormalities()) {
        cells.put(
            key(abnormality.code()), new CoverageCell(abnormality.code(), algorithm, otherwise));
      }
    }
    for (var finding : findings) {
      if (Codes.same(finding.code(), Codes.IMAGE_REGION)) {
        continue;
      }
      var state =
          switch (finding.presence()) {
            case PRESENT -> CoverageState.FOUND;
            case ABSENT -> CoverageState.NONE_MARKED;
            case UNDETERMINED -> CoverageState.NOT_EVALUATED;
          };
      cells.merge(
          key(finding.code()),
          new CoverageCell(finding.code(), algorithm, state),
          (declared, found) ->
              declared.state() == CoverageState.FOUND && finding.presence() != Presence.PRESENT
                  ? declared
                  : new CoverageCell(declared.abnormality(), algorithm, found.state()));
    }
    return new ArrayList<>(cells.values());
  }

  private static CoverageState otherwise(boolean anyObject, Optional<Analysis> analysis) {
    if (anyObject) {
      return CoverageState.NONE_MARKED;
    }
    return switch (analysis.map(Analysis::state).orElse(Analysis.State.NOT_COVERED)) {
      case WAITING, RUNNING -> CoverageState.RUNNING;
      case COMPLETED -> CoverageState.NONE_MARKED;
      case FAILED, TIMED_OUT -> CoverageState.FAILED;
      case NOT_COVERED -> CoverageState.NOT_EVALUATED;
    };
  }

  private static String key(CodedConcept code) {
    return code.value() + " " + code.scheme();
  }
}

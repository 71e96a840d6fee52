package overread.review.coverage;

import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;

/// One cell of the coverage strip: an abnormality, the algorithm that evaluates it, what came out.
public record CoverageCell(CodedConcept abnormality, Algorithm algorithm, CoverageState state) {}

package overread.inference.nodule;

import java.util.List;

/// What the detector found in a volume.
///
/// @param candidates best first; empty when there is none
/// @param middleColumn the column half way between the outer edges of both lungs
/// @param lungMillilitres volume of the lung mask
public record Detection(List<Candidate> candidates, double middleColumn, double lungMillilitres) {
  public Detection {
    candidates = List.copyOf(candidates);
  }
}

package overread.dicom.ai;

import java.util.List;
import java.util.Optional;

/// Where a finding can be drawn, or why nowhere.
///
/// @param notDrawable a sentence, present only where `drawnOn` is empty
public record FindingPlaces(List<DrawnOn> drawnOn, Optional<String> notDrawable) {
  public FindingPlaces {
    drawnOn = List.copyOf(drawnOn);
  }

  static FindingPlaces nowhere(String reason) {
    return new FindingPlaces(List.of(), Optional.of(reason));
  }
}

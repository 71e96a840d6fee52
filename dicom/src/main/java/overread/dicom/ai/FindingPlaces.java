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

  /// It can be drawn on these frames.
  public static FindingPlaces on(List<DrawnOn> frames) {
    return new FindingPlaces(frames, Optional.empty());
  }

  /// It can't be drawn, for this reason.
  public static FindingPlaces nowhere(String reason) {
    return new FindingPlaces(List.of(), Optional.of(reason));
  }
}

package overread.viewer.hanging;

import java.util.List;
import java.util.Optional;
import overread.review.finding.Finding;
import overread.review.matching.PlacedFinding;
import overread.viewer.adding.PickedPlace;
import overread.viewer.keys.Command;
import overread.viewer.verdict.ShownFinding;
import overread.viewer.viewport.PaintListener;
import overread.wire.ResultObject;

/// The images of the open study, as the review needs them.
public interface ImageDesk {
  /// Goes to a finding; false when it can't be placed safely on any image here.
  boolean jumpTo(Finding finding);

  /// Whether a mark of the finding was painted inside a viewport since the study was opened.
  boolean everPainted(String findingId);

  /// Series and image of a finding, such as `S4 im 63`; why it can't be placed when it can't.
  String imageName(Finding finding);

  /// The middle of the viewport that has the focus.
  Optional<PickedPlace> centre();

  /// The place of a finding in the patient.
  PlacedFinding place(Finding finding);

  /// Draws these findings.
  void mark(List<ShownFinding> findings, Layers layers);

  /// Hides every overlay while true.
  void peek(boolean hidden);

  /// Does what an image key asks; false when there is nothing to do it to.
  boolean perform(Command command);

  /// Objects that hold results have become visible to this reader.
  void results(List<ResultObject> objects);

  /// What stands at the top of the images about AI; empty for nothing, as on a blind desk.
  void badge(String text);

  /// Hears which marks were really painted.
  void onPainted(PaintListener listener);

  /// Calls whenever images of findings have become known, so that they can be named.
  void whenPlaced(Runnable listener);

  /// Gives everything back.
  void close();

  /// Which layers are drawn.
  ///
  /// @param ai marks of algorithms
  /// @param mine marks of this reader
  record Layers(boolean ai, boolean mine) {}
}

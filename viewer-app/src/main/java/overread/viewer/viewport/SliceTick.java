package overread.viewer.viewport;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import overread.viewer.image.ImageStack;
import overread.viewer.overlay.Mark;
import overread.viewer.overlay.MarkState;

/// A slice that holds findings, for the scroll bar.
///
/// @param index counted from 0
/// @param state of the first finding on it
public record SliceTick(int index, MarkState state) {
  static List<SliceTick> of(ImageStack stack, List<Mark> marks, LayerVisibility layers) {
    var ticks = new TreeMap<Integer, MarkState>();
    for (var mark : marks) {
      if (!layers.shows(mark.layer()) || mark.state() == MarkState.REJECTED) {
        continue;
      }
      for (var shape : mark.shapes()) {
        stack
            .indexOf(shape.sopInstanceUid(), shape.frame())
            .ifPresent(index -> ticks.putIfAbsent(index, mark.state()));
      }
    }
    var list = new ArrayList<SliceTick>(ticks.size());
    ticks.forEach((index, state) -> list.add(new SliceTick(index, state)));
    return list;
  }
}

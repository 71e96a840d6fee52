package overread.hanging.matching;

import java.util.List;
import overread.hanging.protocol.Stage;

/// A stage whose viewports all found their series.
public record HungStage(Stage stage, List<HungViewport> viewports) {
  public HungStage {
    viewports = List.copyOf(viewports);
  }
}

package overread.viewer.hanging;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import overread.viewer.image.ImageStack;
import overread.viewer.viewport.Viewport;
import overread.viewer.words.Words;

/// What a right click on a viewport offers: the presentation states for its images, each layer of
/// the one that is chosen, and the overlay planes that images bring.
final class PresentationMenu extends ContextMenu {
  private final Viewport viewport;

  PresentationMenu(Viewport viewport, StudyStates states) {
    this.viewport = viewport;
    setId("presentation-menu");
    var stack = viewport.stackProperty().get();
    var none = new RadioMenuItem(Words.say("presentation.none"));
    none.setSelected(viewport.presentation().state().isEmpty());
    none.setOnAction(_ -> viewport.presentation().remove());
    getItems().add(none);
    if (stack != null) {
      states.of(stack).forEach(state -> getItems().add(item(state, stack)));
    }
    if (states.failed()) {
      var failed = new MenuItem(Words.say("presentation.failed"));
      failed.setDisable(true);
      getItems().add(failed);
    }
    layers();
    var overlays = new CheckMenuItem(Words.say("presentation.overlays"));
    var shown = viewport.layers().overlaysProperty();
    overlays.setSelected(shown.get());
    overlays.setOnAction(_ -> shown.set(!shown.get()));
    getItems().addAll(new SeparatorMenuItem(), overlays);
  }

  private RadioMenuItem item(ImageArchive.State state, ImageStack stack) {
    var read = state.state();
    var said =
        read.description().isBlank() ? read.label() : read.label() + ", " + read.description();
    var item =
        new RadioMenuItem(
            Words.say(state.ofAlgorithm() ? "presentation.ai" : "presentation.state", said));
    item.setMnemonicParsing(false);
    item.setSelected(viewport.presentation().state().filter(now -> now == read).isPresent());
    item.setOnAction(_ -> {
      var here =
          viewport
              .slice()
              .filter(slice -> read.appliesTo(slice.sopInstanceUid(), slice.frame()))
              .isPresent();
      if (!here) {
        StudyStates.firstSlice(state, stack).ifPresent(viewport::goTo);
      }
      viewport.presentation().choose(read, state.ofAlgorithm());
    });
    return item;
  }

  private void layers() {
    var presentation = viewport.presentation();
    if (!presentation.layers().isEmpty()) {
      getItems().add(new SeparatorMenuItem());
    }
    for (var layer : presentation.layers()) {
      var item = new CheckMenuItem(Words.say("presentation.layer", layer));
      item.setMnemonicParsing(false);
      item.setSelected(presentation.isOn(layer));
      item.setOnAction(_ -> presentation.toggle(layer));
      getItems().add(item);
    }
  }
}

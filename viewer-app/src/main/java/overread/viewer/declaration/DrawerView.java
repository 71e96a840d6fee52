package overread.viewer.declaration;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import overread.viewer.words.Words;

/// The drawer of the rail: the declarations by tab, or why something is shown. Covers no image.
public final class DrawerView extends VBox {
  /// Where the drawer's content comes from.
  public interface Content {
    /// What the drawer shows now.
    ObservableValue<Drawer> drawer();

    /// Sections of a tab of the declaration.
    List<DeclarationTexts.Section> declaration(Tab tab);

    /// The answer to *why am I seeing this*.
    List<DeclarationTexts.Section> why();
  }

  /// Tabs of the declaration.
  public enum Tab {
    STUDY("drawer.study"),
    LIMITS("drawer.limits"),
    HERE("drawer.here"),
    RULES("drawer.rules");

    private final String key;

    Tab(String key) {
      this.key = key;
    }
  }

  private static final double HEIGHT = 300;
  private final Content content;
  private final VBox body = new VBox();

  public DrawerView(Content content) {
    this.content = content;
    getStyleClass().add("drawer");
    body.getStyleClass().add("drawer-body");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    visibleProperty().bind(content.drawer().map(now -> now != Drawer.CLOSED));
    managedProperty().bind(visibleProperty());
    content.drawer().subscribe(this::open);
  }

  private void open(Drawer drawer) {
    getChildren().clear();
    switch (drawer) {
      case CLOSED -> {}
      case DECLARATION -> {
        getChildren().addAll(header("drawer.declaration"), tabs(), scroll());
        show(() -> content.declaration(Tab.STUDY));
      }
      case EXPLANATION -> {
        getChildren().addAll(header("drawer.why"), scroll());
        show(content::why);
      }
    }
  }

  private static HBox header(String key) {
    var title = new Label(Words.say(key));
    title.getStyleClass().add("strong");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var close = new Label(Words.say("drawer.close"));
    close.getStyleClass().add("quiet");
    var header = new HBox(title, gap, close);
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private HBox tabs() {
    var group = new ToggleGroup();
    var bar = new HBox(2);
    for (var tab : Tab.values()) {
      var button = new ToggleButton(Words.say(tab.key));
      button.getStyleClass().setAll("toggle-button", "rail-tab");
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      button.setSelected(tab == Tab.STUDY);
      button.setOnAction(_ -> show(() -> content.declaration(tab)));
      bar.getChildren().add(button);
    }
    return bar;
  }

  private ScrollPane scroll() {
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private void show(Supplier<List<DeclarationTexts.Section>> sections) {
    body.getChildren().clear();
    for (var section : sections.get()) {
      var heading = new Label(section.heading());
      heading.getStyleClass().add("strong");
      heading.setWrapText(true);
      body.getChildren().add(heading);
      for (var line : section.lines()) {
        var text = new Label(line);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        body.getChildren().add(text);
      }
    }
  }
}

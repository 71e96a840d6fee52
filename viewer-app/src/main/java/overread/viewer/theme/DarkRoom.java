package overread.viewer.theme;

import atlantafx.base.theme.PrimerDark;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;

/// Puts the dark theme on.
public final class DarkRoom {
  private DarkRoom() {}

  /// For the whole toolkit, once.
  public static void install() {
    Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
  }

  /// For the content of one window.
  public static void dress(Parent content) {
    URL sheet =
        Objects.requireNonNull(
            DarkRoom.class.getResource("desk.css"), "desk.css is missing from the program");
    content.getStylesheets().add(sheet.toExternalForm());
    if (!content.getStyleClass().contains("root")) {
      content.getStyleClass().add("root"); // the colours also hold where it is not a scene's root
    }
  }
}

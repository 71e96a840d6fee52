package overread.viewer.login;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import overread.viewer.words.Words;

/// The first screen. Works with arrows and Enter alone.
public final class LoginView extends StackPane {
  private static final double ROW = 44;
  private final Node first;

  public LoginView(LoginViewModel model) {
    getStyleClass().add("login");
    var title = new Label(Words.say("app.name"));
    title.getStyleClass().add("login-title");
    var purpose = new Label(Words.say("app.not-a-device"));
    purpose.getStyleClass().add("quiet");

    var user = new TextField();
    user.setPromptText(Words.say("login.user"));
    user.setAccessibleText(Words.say("login.user"));
    user.textProperty().bindBidirectional(model.userProperty());
    var password = new PasswordField();
    password.setPromptText(Words.say("login.password"));
    password.setAccessibleText(Words.say("login.password"));
    password.textProperty().bindBidirectional(model.passwordProperty());
    user.setOnAction(_ -> model.signIn());
    password.setOnAction(_ -> model.signIn());

    var enter = new Button(Words.say("login.enter"));
    enter.setId("sign-in");
    enter.setDefaultButton(true);
    enter.setMaxWidth(Double.MAX_VALUE);
    enter.disableProperty().bind(model.busyProperty());
    enter.setOnAction(_ -> model.signIn());

    var message = new Label();
    message.getStyleClass().add("failure-text");
    message.setWrapText(true);
    message.textProperty().bind(model.messageProperty());
    message.setMinHeight(40);
    message.setAlignment(Pos.TOP_LEFT);

    var form = new VBox(12, title, purpose);
    form.getStyleClass().add("login-form");
    form.setMaxSize(520, USE_PREF_SIZE);
    if (!model.choices().isEmpty()) {
      var heading = new Label(Words.say("login.demo"));
      heading.getStyleClass().add("group-title");
      var choices = choices(model);
      form.getChildren().addAll(heading, choices);
      first = choices;
    } else {
      first = user;
    }
    form.getChildren().addAll(user, password, enter, message);
    getChildren().add(form);
  }

  /// Where the keys go when the screen is shown.
  public void focusFirst() {
    first.requestFocus();
  }

  private static ListView<DemoUser> choices(LoginViewModel model) {
    var list = new ListView<DemoUser>();
    list.setId("demo-users");
    list.setAccessibleText(Words.say("login.demo"));
    list.getItems().setAll(model.choices());
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * model.choices().size() + 2);
    list.setCellFactory(_ -> new Choice());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, chosen) -> {
          if (chosen != null) {
            model.choose(chosen);
          }
        });
    list.getSelectionModel().selectFirst();
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        event.consume();
        model.signIn();
      }
    });
    list.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        model.signIn();
      }
    });
    return list;
  }

  private static final class Choice extends ListCell<DemoUser> {
    @Override
    protected void updateItem(DemoUser item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      var name = new Label(item.user());
      name.getStyleClass().add("strong");
      var words = new Label(item.words());
      words.getStyleClass().add("quiet");
      setGraphic(new VBox(name, words));
      setAccessibleText(item.user() + ", " + item.words());
    }
  }
}

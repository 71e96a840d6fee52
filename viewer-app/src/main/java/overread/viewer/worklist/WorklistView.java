package overread.viewer.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import overread.review.coverage.AiState;
import overread.viewer.words.Words;
import overread.wire.WorklistRow;

/// The worklist screen: filters above, the table below.
public final class WorklistView extends VBox {
  /// A choice of a filter; a null value means anything.
  private record Choice<T>(@Nullable T value, String words) {}

  private final WorklistViewModel model;
  private final TextField text = new TextField();
  private final TableView<WorklistRow> table;

  public WorklistView(WorklistViewModel model) {
    this.model = model;
    this.table = new WorklistTable(model);
    getStyleClass().add("worklist-screen");
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(filters(), table);
  }

  /// Where the keys go when the screen is shown.
  public void focusList() {
    table.requestFocus();
  }

  /// Puts the cursor into the text filter.
  public void find() {
    text.requestFocus();
    text.selectAll();
  }

  private HBox filters() {
    text.setId("find");
    text.setPromptText(Words.say("worklist.find"));
    text.setAccessibleText(Words.say("worklist.find"));
    text.setPrefWidth(360);
    text.textProperty().addListener((_, _, now) -> change(filter -> withText(filter, now)));
    text.setOnAction(_ -> table.requestFocus());

    var modality =
        box(
            "worklist.any-modality",
            model::modalities,
            Function.identity(),
            (filter, value) ->
                new WorklistFilter(
                    filter.text(), value, filter.urgency(), filter.progress(), filter.ai()));
    var urgency =
        box(
            "worklist.any-urgency",
            model::urgencies,
            Function.identity(),
            (filter, value) ->
                new WorklistFilter(
                    filter.text(), filter.modality(), value, filter.progress(), filter.ai()));
    var progress =
        box(
            "worklist.any-progress",
            () -> List.of(WorklistFilter.Progress.values()),
            value -> Words.say("worklist.progress." + value.name()),
            (filter, value) ->
                new WorklistFilter(
                    filter.text(), filter.modality(), filter.urgency(), value, filter.ai()));
    var ai =
        box(
            "worklist.any-ai",
            () -> List.of(AiState.values()),
            AiState::words,
            (filter, value) ->
                new WorklistFilter(
                    filter.text(), filter.modality(), filter.urgency(), filter.progress(), value));
    ai.visibleProperty().bind(model.aiShownProperty());
    ai.managedProperty().bind(model.aiShownProperty());

    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var count = new Label();
    count.getStyleClass().add("quiet");
    Runnable recount =
        () ->
            count.setText(
                model.rows().size() == model.total()
                    ? Words.count("worklist.count", model.total())
                    : Words.say("worklist.count.some", model.rows().size(), model.total()));
    model
        .rows()
        .addListener((javafx.collections.ListChangeListener<WorklistRow>) _ -> recount.run());
    recount.run();
    var bar = new HBox(8, text, modality, urgency, progress, ai, gap, count);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("filters");
    return bar;
  }

  private void change(Function<WorklistFilter, WorklistFilter> change) {
    model.filterProperty().set(change.apply(model.filterProperty().get()));
  }

  private static WorklistFilter withText(WorklistFilter filter, String text) {
    return new WorklistFilter(
        text, filter.modality(), filter.urgency(), filter.progress(), filter.ai());
  }

  private interface With<T> {
    WorklistFilter with(WorklistFilter filter, @Nullable T value);
  }

  private <T> ComboBox<Choice<T>> box(
      String any,
      java.util.function.Supplier<List<T>> values,
      Function<T, String> words,
      With<T> with) {
    var box = new ComboBox<Choice<T>>();
    var nothing = new Choice<T>(null, Words.say(any));
    box.setAccessibleText(nothing.words());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Choice<T> choice) {
            return choice == null ? "" : choice.words();
          }

          @Override
          public Choice<T> fromString(String text) {
            return nothing;
          }
        });
    Runnable fill =
        () -> {
          var chosen = box.getValue();
          var choices = new ArrayList<Choice<T>>();
          choices.add(nothing);
          values.get().forEach(value -> choices.add(new Choice<>(value, words.apply(value))));
          box.getItems().setAll(choices);
          box.setValue(Stream.of(chosen).filter(choices::contains).findFirst().orElse(nothing));
        };
    fill.run();
    box.setOnShowing(_ -> fill.run());
    box.valueProperty()
        .addListener((_, _, chosen) ->
            change(filter -> with.with(filter, chosen == null ? null : chosen.value())));
    return box;
  }
}

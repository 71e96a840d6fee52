package overread.viewer.worklist;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import overread.review.reading.ReadingState;
import overread.viewer.patient.PatientText;
import overread.viewer.words.Words;
import overread.wire.WorklistRow;

/// The table. The AI columns are one group: all stand or none.
final class WorklistTable extends TableView<WorklistRow> {
  private static final double ROW = 34;
  private final List<TableColumn<WorklistRow, String>> ai;

  WorklistTable(WorklistViewModel model) {
    setId("worklist");
    setAccessibleText(Words.say("worklist.title"));
    setFixedCellSize(ROW);
    setItems(model.rows());
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);

    var priority = column("worklist.pri", 44, 56, row -> "–");
    priority.getStyleClass().add("ai-column");
    var flag = column("worklist.flag", 56, 64, row -> AiWords.flag(row.ai()));
    flag.getStyleClass().add("ai-column");
    var summary = column("worklist.summary", 150, 260, row -> AiWords.summary(row.ai()));
    summary.getStyleClass().add("ai-column");
    var state = column("worklist.state", 110, 190, row -> AiWords.state(row.ai()));
    state.getStyleClass().add("ai-column");
    ai = List.of(priority, flag, summary, state);

    getColumns()
        .setAll(
            List.of(
                priority,
                flag,
                summary,
                column("worklist.patient", 190, 300, WorklistTable::patient),
                column("worklist.study", 190, 420, WorklistTable::study),
                column("worklist.ref", 46, 60, row -> "–"),
                column("worklist.urg", 72, 96, row -> dash(row.urgency())),
                column(
                    "worklist.done",
                    138,
                    150,
                    row -> PatientText.moment(row.studyDate(), row.studyTime())),
                column("worklist.reader", 96, 170, WorklistTable::reader),
                state));
    model.aiShownProperty().subscribe(shown -> ai.forEach(column -> column.setVisible(shown)));
    ai.forEach(column -> column.setVisible(model.aiShownProperty().get()));
    setRowFactory(_ -> row(model));
    var placeholder = new Label();
    placeholder
        .textProperty()
        .bind(
            model
                .loadedProperty()
                .map(loaded -> Words.say(loaded ? "worklist.none" : "worklist.loading")));
    setPlaceholder(placeholder);
    follow(model);
  }

  private void follow(WorklistViewModel model) {
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, row) -> {
          if (row != null) {
            model.selectedProperty().set(row);
          }
        });
    model
        .selectedProperty()
        .subscribe(row -> {
          if (row != null && row != getSelectionModel().getSelectedItem()) {
            getSelectionModel().select(row);
          }
        });
  }

  private static TableRow<WorklistRow> row(WorklistViewModel model) {
    var row = new TableRow<WorklistRow>();
    row.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY
          && event.getClickCount() == 2
          && !row.isEmpty()) {
        model.open();
      }
    });
    return row;
  }

  private static TableColumn<WorklistRow, String> column(
      String key, double least, double most, Function<WorklistRow, String> text) {
    var column = new TableColumn<WorklistRow, String>(Words.say(key));
    column.setMinWidth(least);
    column.setPrefWidth(most);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setCellFactory(_ -> new TextCell());
    return column;
  }

  private static String patient(WorklistRow row) {
    var age = PatientText.age(row.birthDate(), row.sex(), row.studyDate());
    return PatientText.name(row.patientName()) + (age.isEmpty() ? "" : " · " + age);
  }

  private static String study(WorklistRow row) {
    return String.join("/", row.modalities())
        + " · "
        + (row.description().isBlank() ? Words.say("worklist.undescribed") : row.description())
        + " · "
        + Words.count("worklist.images", row.imageCount());
  }

  private static String reader(WorklistRow row) {
    var signed = row.signedBy();
    if (signed != null) {
      return Words.say("worklist.signed-by", signed);
    }
    var state = row.readingState();
    return state == null
        ? ""
        : Words.say("worklist.reading." + (state == ReadingState.SIGNED ? "signed" : "begun"));
  }

  private static String dash(String text) {
    return text.isBlank() ? "–" : text;
  }

  /// Text with its whole length as tooltip-free accessible text, and the style of the row's AI.
  private static final class TextCell extends TableCell<WorklistRow, String> {
    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      getStyleClass().removeIf(style -> style.startsWith("ai-") && !style.equals("ai-column"));
      setText(empty ? null : text);
      var row = getTableRow() == null ? null : getTableRow().getItem();
      if (!empty && row != null && getTableColumn().getStyleClass().contains("ai-column")) {
        getStyleClass().add(AiWords.style(row.ai()));
      }
    }
  }
}

package overread.viewer.worklist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import overread.viewer.failure.Failure;
import overread.viewer.image.BackgroundWork;
import overread.viewer.session.ReaderSession;
import overread.wire.Worklist;
import overread.wire.WorklistRow;

/// The worklist: live by events, filtered here, in the order that the service gives.
public final class WorklistViewModel {
  private final ReaderSession session;
  private final BackgroundWork work;
  private final Consumer<WorklistRow> onOpen;
  private final ObservableList<WorklistRow> rows = FXCollections.observableArrayList();
  private final FilteredList<WorklistRow> shown = new FilteredList<>(rows);
  private final ObjectProperty<WorklistFilter> filter =
      new SimpleObjectProperty<>(WorklistFilter.ALL);
  private final ObjectProperty<@Nullable WorklistRow> selected = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper aiSent = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper aiShown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
  private boolean aiWanted = true;
  private boolean asking;
  private boolean askAgain;
  private long sequence;

  /// @param onOpen opens a study
  public WorklistViewModel(
      ReaderSession session, BackgroundWork work, Consumer<WorklistRow> onOpen) {
    this.session = session;
    this.work = work;
    this.onOpen = onOpen;
    filter.addListener((_, _, wanted) -> shown.setPredicate(wanted.predicate()));
  }

  /// The rows that pass the filter.
  public ObservableList<WorklistRow> rows() {
    return shown;
  }

  /// The row of a study, whether it passes the filter or not.
  public Optional<WorklistRow> row(String studyUid) {
    return rows.stream().filter(row -> row.studyUid().equals(studyUid)).findFirst();
  }

  /// How many rows there are before the filter.
  public int total() {
    return rows.size();
  }

  public ObjectProperty<WorklistFilter> filterProperty() {
    return filter;
  }

  public ObjectProperty<@Nullable WorklistRow> selectedProperty() {
    return selected;
  }

  /// Whether the service told this reader anything of AI. Where it did not, nothing on this screen
  /// may hint that there is such a thing.
  public ReadOnlyBooleanProperty aiSentProperty() {
    return aiSent.getReadOnlyProperty();
  }

  /// Whether the AI columns stand, all or none.
  public ReadOnlyBooleanProperty aiShownProperty() {
    return aiShown.getReadOnlyProperty();
  }

  /// Whether the list has been received once.
  public ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /// Why the list can't be refreshed, or null.
  public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// The reader has read what failed.
  public void dismissFailure() {
    failure.set(null);
  }

  /// Number of the last event that this list has taken in.
  public long sequence() {
    return sequence;
  }

  /// Hides the AI columns or shows them again. Nothing happens where there are none.
  public void toggleAiColumns() {
    if (aiSent.get()) {
      aiWanted = !aiWanted;
      aiShown.set(aiWanted);
    }
  }

  /// Asks the service again. Calls while one is under way are gathered into one more.
  public void refresh() {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    work.run(session.room()::worklist, this::received, this::failed);
  }

  /// Opens the selected study.
  public void open() {
    var row = selected.get();
    if (row != null) {
      onOpen.accept(row);
    }
  }

  /// The modalities on the list, for the filter.
  public List<String> modalities() {
    return distinct(rows.stream().flatMap(row -> row.modalities().stream()));
  }

  /// The urgencies on the list, for the filter.
  public List<String> urgencies() {
    return distinct(rows.stream().map(WorklistRow::urgency).filter(text -> !text.isBlank()));
  }

  private static List<String> distinct(Stream<String> values) {
    return values.distinct().sorted().toList();
  }

  private void received(Worklist list) {
    failure.set(null);
    sequence = list.sequence();
    take(list.rows());
    aiSent.set(list.rows().stream().anyMatch(row -> row.ai() != null));
    aiShown.set(aiSent.get() && aiWanted);
    loaded.set(true);
    finished();
  }

  private void failed(Exception reason) {
    failure.set(Failure.of(reason));
    finished();
  }

  private void finished() {
    asking = false;
    if (askAgain) {
      askAgain = false;
      refresh();
    }
  }

  /// Changes only what differs, so that selection and scroll position stay.
  private void take(List<WorklistRow> next) {
    var chosen = selected.get();
    var uid = chosen == null ? null : chosen.studyUid();
    if (sameOrder(next)) {
      for (var i = 0; i < next.size(); i++) {
        if (!rows.get(i).equals(next.get(i))) {
          rows.set(i, next.get(i));
        }
      }
    } else {
      rows.setAll(next);
    }
    selected.set(
        shown.stream()
            .filter(row -> row.studyUid().equals(uid))
            .findFirst()
            .orElseGet(() -> shown.isEmpty() ? null : shown.getFirst()));
  }

  private boolean sameOrder(List<WorklistRow> next) {
    if (rows.size() != next.size()) {
      return false;
    }
    for (var i = 0; i < next.size(); i++) {
      if (!Objects.equals(rows.get(i).studyUid(), next.get(i).studyUid())) {
        return false;
      }
    }
    return true;
  }
}

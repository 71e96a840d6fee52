package overread.viewer.rail;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import overread.review.coverage.CoverageCell;
import overread.review.finding.Algorithm;
import overread.review.finding.Finding;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.verdict.FindingState;
import overread.viewer.verdict.ShownFinding;
import overread.viewer.verdict.StudyReview;
import overread.wire.AiOverview;
import overread.wire.AlgorithmResult;

/// The findings rail: which rows each tab holds, in which order, and which one has the focus. A
/// reader from whom AI is withheld has the one tab *Mine*, and the model knows of nothing else.
public final class RailViewModel {
  private final StudyReview review;
  private final ObjectProperty<RailTab> tab = new SimpleObjectProperty<>(RailTab.MINE);
  private final ObservableList<RailTab> tabs = FXCollections.observableArrayList(RailTab.MINE);
  private final ObservableList<RailRow> rows = FXCollections.observableArrayList();
  private final ObservableList<CoverageCell> coverage = FXCollections.observableArrayList();
  private final Map<RailTab, ReadOnlyIntegerWrapper> counts = new EnumMap<>(RailTab.class);
  private final ReadOnlyObjectWrapper<@Nullable String> focused = new ReadOnlyObjectWrapper<>();
  private final Map<Algorithm, Double> thresholds = new HashMap<>();
  private Function<Finding, String> image = _ -> "";

  public RailViewModel(StudyReview review) {
    this.review = review;
    for (var each : RailTab.values()) {
      counts.put(each, new ReadOnlyIntegerWrapper());
    }
    review.versionProperty().addListener((_, _, _) -> refresh());
    tab.addListener((_, _, _) -> refresh());
  }

  /// How a finding's image is named on its row.
  public void nameImagesBy(Function<Finding, String> image) {
    this.image = image;
    refresh();
  }

  /// What the reader may know of AI on this study; null when it is withheld.
  public void show(@Nullable AiOverview ai) {
    thresholds.clear();
    if (ai == null) {
      tabs.setAll(RailTab.MINE);
      tab.set(RailTab.MINE);
      coverage.clear();
    } else {
      var begins = tabs.size() == 1;
      if (begins) {
        tabs.setAll(RailTab.values());
        tab.set(RailTab.TO_REVIEW);
      }
      for (AlgorithmResult result : ai.results()) {
        thresholds.put(result.algorithm(), result.decision().threshold());
      }
      coverage.setAll(ai.results().stream().flatMap(r -> r.coverage().stream()).toList());
    }
    refresh();
  }

  public ObjectProperty<RailTab> tabProperty() {
    return tab;
  }

  /// The tabs that this reader has.
  public ObservableList<RailTab> tabs() {
    return tabs;
  }

  /// The rows of the chosen tab.
  public ObservableList<RailRow> rows() {
    return rows;
  }

  /// The cells of the coverage strip; empty when AI is withheld.
  public ObservableList<CoverageCell> coverage() {
    return coverage;
  }

  /// How many rows a tab holds.
  public ReadOnlyIntegerProperty countProperty(RailTab tab) {
    return Objects.requireNonNull(counts.get(tab)).getReadOnlyProperty();
  }

  /// The finding that has the focus, by id, or null.
  public ReadOnlyObjectProperty<@Nullable String> focusedProperty() {
    return focused.getReadOnlyProperty();
  }

  /// The finding that has the focus.
  public Optional<ShownFinding> focusedFinding() {
    var id = focused.get();
    return id == null ? Optional.empty() : review.find(id);
  }

  /// Gives a finding the focus, on the tab that holds it.
  public void focus(String findingId) {
    review
        .find(findingId)
        .ifPresent(shown -> {
          var home = home(shown);
          if (tabs.contains(home) && home != tab.get()) {
            tab.set(home);
          }
          focused.set(findingId);
        });
  }

  /// Moves the focus by rows of the chosen tab, around the ends; false when the tab is empty.
  public boolean step(int by) {
    if (rows.isEmpty()) {
      return false;
    }
    var at = position();
    var next = at < 0 ? (by > 0 ? 0 : rows.size() - 1) : Math.floorMod(at + by, rows.size());
    focused.set(rows.get(next).id());
    return true;
  }

  /// After a verdict: the next row that waits for one, below first, then from the top. False when
  /// none waits; the focus then stays.
  public boolean advance() {
    var at = position();
    for (var i = 1; i <= rows.size(); i++) {
      var row = rows.get(Math.floorMod(at + i, rows.size()));
      if (row.state() == FindingState.UNREVIEWED
          && row.stage() == null
          && !row.id().equals(focused.get())) {
        focused.set(row.id());
        return true;
      }
    }
    return false;
  }

  /// The next tab that this reader has.
  public void nextTab() {
    tab.set(tabs.get((tabs.indexOf(tab.get()) + 1) % tabs.size()));
  }

  private int position() {
    for (var i = 0; i < rows.size(); i++) {
      if (rows.get(i).id().equals(focused.get())) {
        return i;
      }
    }
    return -1;
  }

  private RailTab home(ShownFinding shown) {
    var current = shown.finding().current();
    var threshold = current.algorithm() == null ? null : thresholds.get(current.algorithm());
    return RailTab.of(shown, threshold != null && current.rank() < threshold);
  }

  private void refresh() {
    var shown =
        review.shown().stream()
            .filter(each -> each.finding().state() != FindingState.WITHDRAWN)
            .filter(RailViewModel::isMarked)
            .toList();
    var numbers = numbers();
    var found = new EnumMap<RailTab, Integer>(RailTab.class);
    shown.forEach(each -> found.merge(home(each), 1, Integer::sum));
    counts.forEach((each, count) -> count.set(found.getOrDefault(each, 0)));
    replace(
        shown.stream()
            .filter(each -> home(each) == tab.get())
            .map(each -> RailRows.of(each, numbers.getOrDefault(each.id(), 0), image))
            .toList());
    var id = focused.get();
    if (id != null && shown.stream().noneMatch(each -> each.id().equals(id))) {
      focused.set(null);
    }
  }

  /// The numbers that marks carry on the image: positions in the order of score.
  private Map<String, Integer> numbers() {
    var numbers = new HashMap<String, Integer>();
    for (var each : review.shown()) {
      if (each.finding().state() != FindingState.WITHDRAWN) {
        numbers.put(each.id(), numbers.size() + 1);
      }
    }
    return numbers;
  }

  /// Absent findings fill the coverage strip and are never rows.
  private static boolean isMarked(ShownFinding shown) {
    var original = shown.finding().original();
    return original.origin() == Origin.PERSON || original.presence() != Presence.ABSENT;
  }

  private void replace(List<RailRow> next) {
    if (!rows.equals(next)) {
      rows.setAll(next);
    }
  }
}

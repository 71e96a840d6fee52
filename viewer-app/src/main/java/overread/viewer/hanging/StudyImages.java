package overread.viewer.hanging;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import overread.dicom.image.Window;
import overread.hanging.matching.HungStage;
import overread.hanging.protocol.InitialImage;
import overread.review.finding.Finding;
import overread.review.matching.PlacedFinding;
import overread.review.verdict.FindingState;
import overread.viewer.adding.PickedPlace;
import overread.viewer.failure.Failure;
import overread.viewer.image.BackgroundWork;
import overread.viewer.keys.Command;
import overread.viewer.overlay.Mark;
import overread.viewer.verdict.ShownFinding;
import overread.viewer.viewport.LayerVisibility;
import overread.viewer.viewport.PaintListener;
import overread.viewer.viewport.Viewport;
import overread.viewer.words.Words;
import overread.wire.ResultObject;
import overread.wire.WorklistRow;

/// The images of one open study and of a prior beside it: which series there are, which hangs in
/// which viewport, and where findings are on them. Results of algorithms never take a viewport and
/// never change which protocol is chosen.
public final class StudyImages implements ImageDesk {
  private final WorklistRow row;
  private final ImageArchive archive;
  private final FindingMarks marks;
  private final BackgroundWork work;
  private final Clock clock;
  private final StudyStates states;
  private final LayerVisibility layers = new LayerVisibility();
  private final ObservableList<OpenSeries> series = FXCollections.observableArrayList();
  private final ObservableList<HungPane> panes = FXCollections.observableArrayList();
  private final IntegerProperty active = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
  private final List<HungStage> stages = new ArrayList<>();
  private final List<PaintListener> listeners = new ArrayList<>();
  private final Map<String, Mark> placed = new HashMap<>();
  private List<ShownFinding> findings = List.of();
  private String badge = "";
  private Runnable whenPlaced = () -> {};
  private Runnable onMenu = () -> {};
  private int stage;
  private boolean closed;

  public StudyImages(
      WorklistRow row, ImageArchive archive, FindingMarks marks, BackgroundWork work, Clock clock) {
    this.row = row;
    this.archive = archive;
    this.marks = marks;
    this.work = work;
    this.clock = clock;
    this.states = new StudyStates(row.studyUid(), archive, work);
    // an overlay in the images may be an algorithm's work: off until the reader may see such
    layers.aiProperty().set(false);
    lay(1, 1);
    marks.whenPlaced(this::placed);
  }

  /// Begins to load. Returns at once.
  public void load() {
    work.run(
        () -> StudyHanging.find(row, archive),
        this::hang,
        reason -> failure.set(Failure.of(reason)));
  }

  /// Every series of the study, then those of the prior.
  public ObservableList<OpenSeries> series() {
    return series;
  }

  /// The layout: one to four places.
  public ObservableList<HungPane> panes() {
    return panes;
  }

  /// Position of the place that the keys act on.
  public IntegerProperty activeProperty() {
    return active;
  }

  /// Why the images can't be shown, or null.
  public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// Hangs a series in the place that the keys act on.
  public void hangHere(OpenSeries chosen) {
    pane().hang(chosen, InitialImage.MIDDLE);
    redraw();
  }

  /// The presentation states that this reader may see.
  StudyStates states() {
    return states;
  }

  /// Calls when a key asks for the menu of the place that the keys act on.
  void onMenu(Runnable handler) {
    onMenu = handler;
  }

  // What the review needs

  @Override
  public boolean jumpTo(Finding finding) {
    var ordered = new ArrayList<>(panes);
    ordered.sort((one, other) -> Boolean.compare(other == pane(), one == pane()));
    for (var pane : ordered) {
      for (var mark : pane.viewport().marks()) {
        if (mark.findingId().equals(finding.id()) && pane.viewport().focus(mark)) {
          return true;
        }
      }
    }
    return jumpToOtherSeries(finding);
  }

  private boolean jumpToOtherSeries(Finding finding) {
    var shown = shown(finding);
    if (shown.isEmpty()) {
      return false;
    }
    for (var each : series) {
      if (!each.prior()) {
        var mark = marks.on(each.stack(), shown.get().finding(), "");
        if (mark.isPresent()) {
          pane().hang(each, InitialImage.MIDDLE);
          redraw();
          return pane().viewport().focus(mark.get());
        }
      }
    }
    return false;
  }

  @Override
  public boolean everPainted(String findingId) {
    return panes.stream().anyMatch(pane -> pane.viewport().everPainted(findingId));
  }

  @Override
  public String imageName(Finding finding) {
    var mark = placed.get(finding.id());
    for (var each : series) {
      if (mark != null && !each.prior() && each.opened()) {
        for (var shape : mark.shapes()) {
          var at = each.stack().indexOf(shape.sopInstanceUid(), shape.frame());
          if (at.isPresent()) {
            return Words.say(
                "finding.image", each.series().number(), middleImage(each, mark, at.getAsInt()));
          }
        }
      }
    }
    return series.stream()
        .filter(each -> !each.prior() && each.opened())
        .findFirst()
        .map(each -> marks.obstacle(each.stack(), finding))
        .orElse("");
  }

  /// Number of the image on which the mark is largest.
  private static int middleImage(OpenSeries series, Mark mark, int otherwise) {
    var best = otherwise;
    var area = -1.0;
    for (var shape : mark.shapes()) {
      var at = series.stack().indexOf(shape.sopInstanceUid(), shape.frame());
      if (at.isPresent() && shape.box().area() > area) {
        area = shape.box().area();
        best = at.getAsInt();
      }
    }
    return best + 1;
  }

  @Override
  public Optional<PickedPlace> centre() {
    return PointedPlace.at(pane().viewport(), 0.5, 0.5);
  }

  @Override
  public PlacedFinding place(Finding finding) {
    var mark = placed.get(finding.id());
    for (var each : series) {
      if (mark != null && !each.prior() && each.opened()) {
        var place = MarkPlace.of(finding, mark, each.stack());
        if (place.centre() != null) {
          return place;
        }
      }
    }
    return new PlacedFinding(finding, "", null, 0);
  }

  @Override
  public void mark(List<ShownFinding> shown, Layers visible) {
    findings = List.copyOf(shown);
    layers.aiProperty().set(visible.ai());
    layers.mineProperty().set(visible.mine());
    redraw();
  }

  @Override
  public void badge(String text) {
    badge = text;
    panes.forEach(pane ->
        pane.viewport()
            .aiBadgeProperty()
            .set(pane.series().filter(OpenSeries::prior).isPresent() ? "" : text));
  }

  @Override
  public void peek(boolean hidden) {
    layers.peekProperty().set(hidden);
  }

  @Override
  public void results(List<ResultObject> objects) {
    marks.fetch(objects);
    if (objects.stream().anyMatch(object -> object.modality().equals("PR"))) {
      states.load();
    }
  }

  @Override
  public void onPainted(PaintListener listener) {
    listeners.add(listener);
    panes.forEach(pane -> pane.viewport().onPainted(listener));
  }

  @Override
  public boolean perform(Command command) {
    switch (command) {
      case NEXT_VIEWPORT -> active.set((active.get() + 1) % panes.size());
      case PREVIOUS_VIEWPORT -> active.set(Math.floorMod(active.get() - 1, panes.size()));
      case PRESENTATION_MENU -> onMenu.run();
      case NEXT_SERIES -> stepSeries(1);
      case PREVIOUS_SERIES -> stepSeries(-1);
      case NEXT_STAGE -> stepStage(1);
      case PREVIOUS_STAGE -> stepStage(-1);
      default -> {
        return ImageKeys.perform(pane().viewport(), command);
      }
    }
    return true;
  }

  @Override
  public void close() {
    closed = true;
    panes.forEach(HungPane::clear);
    series.forEach(OpenSeries::close);
  }

  // Hanging

  private void hang(StudyHanging found) {
    if (closed) {
      return;
    }
    states.load();
    found.current().forEach(each -> series.add(new OpenSeries(each, false, work)));
    found.priors().forEach(each -> series.add(new OpenSeries(each, true, work)));
    stages.addAll(found.stages());
    if (stages.isEmpty()) {
      hangPlainly();
    } else {
      hangStage(0);
    }
  }

  /// Without a protocol: the first series alone.
  private void hangPlainly() {
    if (series.isEmpty()) {
      failure.set(Failure.of(new IOException(Words.say("desk.no-images"))));
    } else {
      hangHere(series.getFirst());
    }
  }

  private void stepStage(int by) {
    if (!stages.isEmpty()) {
      hangStage(Math.floorMod(stage + by, stages.size()));
    }
  }

  private void hangStage(int number) {
    stage = number;
    var hung = stages.get(number);
    lay(hung.stage().rows(), hung.stage().columns());
    for (var each : hung.viewports()) {
      var spec = each.viewport();
      var pane = panes.get(spec.row() * hung.stage().columns() + spec.column());
      series.stream()
          .filter(open -> open.series().seriesUid().equals(each.series().seriesUid()))
          .findFirst()
          .ifPresent(open -> pane.hang(open, spec.image()));
      var window = spec.window();
      if (window != null) {
        pane.viewport()
            .windowing()
            .choose(
                new Window(window.center(), window.width(), Window.Function.LINEAR, window.name()));
      }
    }
    ViewportLinks.link(hung, panes);
    redraw();
  }

  private void lay(int rows, int columns) {
    var old = List.copyOf(panes);
    var next = new ArrayList<HungPane>();
    for (var r = 0; r < rows; r++) {
      for (var c = 0; c < columns; c++) {
        var viewport = new Viewport(clock, layers);
        viewport.aiBadgeProperty().set(badge);
        listeners.forEach(viewport::onPainted);
        next.add(new HungPane(viewport, r, c));
      }
    }
    active.set(0);
    panes.setAll(next);
    old.forEach(HungPane::clear);
  }

  private void stepSeries(int by) {
    if (series.isEmpty()) {
      return;
    }
    var at = pane().series().map(series::indexOf).orElse(-1);
    hangHere(series.get(Math.floorMod(at + by, series.size())));
  }

  private HungPane pane() {
    return panes.get(Math.min(active.get(), panes.size() - 1));
  }

  private Optional<ShownFinding> shown(Finding finding) {
    return findings.stream().filter(each -> each.id().equals(finding.id())).findFirst();
  }

  private void placed() {
    if (!closed) {
      redraw();
      whenPlaced.run();
    }
  }

  @Override
  public void whenPlaced(Runnable listener) {
    whenPlaced = listener;
  }

  /// Draws the findings on every stack of the current study.
  private void redraw() {
    placed.clear();
    for (var pane : panes) {
      var hung = pane.series().orElse(null);
      if (hung == null || hung.prior()) {
        continue;
      }
      var drawn = new ArrayList<Mark>();
      var number = 1;
      for (var each : findings) {
        if (each.finding().state() != FindingState.WITHDRAWN) {
          marks
              .on(hung.stack(), each.finding(), Integer.toString(number++))
              .ifPresent(mark -> {
                drawn.add(mark);
                placed.put(each.id(), mark);
              });
        }
      }
      if (!pane.viewport().marks().equals(drawn)) {
        pane.viewport().marks().setAll(drawn);
      }
    }
    badge(badge);
  }
}

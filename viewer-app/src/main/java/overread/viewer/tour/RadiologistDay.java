package overread.viewer.tour;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import overread.review.coverage.AiState;
import overread.review.reading.ReadingState;
import overread.review.verdict.FindingState;
import overread.viewer.declaration.Drawer;
import overread.viewer.rail.RailTab;
import overread.viewer.reading.DeskViewModel;
import overread.wire.WorklistRow;

/// The radiologist: worklist, open, jump, toggle, accept, reject, modify, add, undo, sign.
final class RadiologistDay {
  private static final Duration ANALYSIS = Duration.ofMinutes(4);
  private final Guide guide;
  private String study = "";
  private SeenPlace seen = new SeenPlace("", 0, 0, 0);

  RadiologistDay(Guide guide) {
    this.guide = guide;
  }

  /// The study that was read.
  String study() {
    return study;
  }

  /// Where its first finding is, for the trainee to find it too.
  SeenPlace seen() {
    return seen;
  }

  void run() throws TourFailedException, IOException {
    guide.reach("the sign-in screen", guide::signingIn);
    guide.reach("the choices with the keys", () -> guide.window().hasFocus(ListView.class));
    guide.picture("sign-in");
    guide.key(KeyCode.ENTER);
    guide.reach(
        "the worklist with its studies",
        () -> guide.listing() && guide.list().worklist().total() > 0);
    guide.picture("worklist");
    guide.reach(
        "a study with findings of AI to review, by events alone; one with a prior if there is one",
        ANALYSIS,
        () -> chosen().isPresent());
    choose();
    guide.picture("ai-ready");
    guide.key(KeyCode.ENTER);
    open();
    review();
    sign();
    guide.control("W");
    guide.reach("the worklist", guide::listing);
    guide.control("Q");
    guide.reach("the sign-in screen", guide::signingIn);
  }

  private static boolean isWorthReading(WorklistRow row) {
    var ai = row.ai();
    return ai != null
        && ai.state() == AiState.READY
        && ai.unreviewed() >= 2
        && row.readingState() != ReadingState.SIGNED;
  }

  /// The study to read: one that has a prior, unless no such study can become ready any more.
  private Optional<WorklistRow> chosen() {
    var rows = guide.list().worklist().rows();
    var ready = rows.stream().filter(RadiologistDay::isWorthReading).toList();
    var withPrior = ready.stream().filter(row -> hasPrior(row, rows)).findFirst();
    var waiting =
        rows.stream()
            .anyMatch(row ->
                row.ai() != null && row.ai().state() == AiState.WAITING && hasPrior(row, rows));
    return withPrior.isPresent() || waiting
        ? withPrior
        : ready.stream().max(Comparator.comparingInt(RadiologistDay::unreviewed));
  }

  private static boolean hasPrior(WorklistRow row, List<WorklistRow> rows) {
    var date = row.studyDate();
    return date != null
        && rows.stream()
            .filter(other -> other.patientId().equals(row.patientId()))
            .anyMatch(other -> other.studyDate() != null && other.studyDate().isBefore(date));
  }

  private static int unreviewed(WorklistRow row) {
    var ai = row.ai();
    return ai == null ? 0 : ai.unreviewed();
  }

  private void choose() {
    study =
        TourWindow.onToolkit(() -> {
          var row = chosen().orElseThrow();
          guide.list().worklist().selectedProperty().set(row);
          return row.studyUid();
        });
  }

  private DeskViewModel model() {
    return guide.desk().desk();
  }

  private void open() throws TourFailedException, IOException {
    guide.reach(
        "the study with its findings", () -> guide.reading() && !model().rail().rows().isEmpty());
    guide.reach("the first image", this::sharp);
    guide.picture("open");
    guide.reach(
        "every mark at its place",
        () ->
            guide.desk().images().panes().stream()
                .anyMatch(pane -> pane.viewport().marks().size() >= 2));
  }

  private boolean sharp() {
    return guide.desk().images().panes().stream()
        .filter(pane -> pane.series().isPresent())
        .allMatch(pane -> pane.viewport().isSharp());
  }

  private void review() throws TourFailedException, IOException {
    guide.type("J");
    guide.reach("the first finding, painted", this::focusedIsPainted);
    seen =
        TourWindow.onToolkit(
            () -> SeenPlace.of(guide.desk().images().panes().getFirst().viewport()));
    guide.picture("jump-to-finding");
    guide.type("G");
    guide.reach("the AI layer off", () -> !model().aiLayerProperty().get());
    guide.picture("ai-layer-off");
    guide.type("G");
    guide.reach("the AI layer on", () -> model().aiLayerProperty().get());
    guide.type("A");
    guide.reach("one accepted finding in the ledger", () -> acknowledged(RailTab.ACCEPTED) == 1);
    guide.reach("the next finding, painted", this::focusedIsPainted);
    guide.picture("accepted-and-advanced");
    guide.type("R");
    guide.reach("one rejected finding in the ledger", () -> acknowledged(RailTab.REJECTED) == 1);
    guide.picture("rejected-with-reasons");
    guide.shift("2");
    guide.reach(
        "the reason in the ledger",
        () -> !model().review().waiting() && !model().reasons().offeredProperty().get());
    modify();
    own();
    explain();
  }

  private void modify() throws TourFailedException, IOException {
    if (TourWindow.onToolkit(
            () ->
                model()
                    .rail()
                    .focusedFinding()
                    .map(f -> f.finding().state())
                    .orElse(FindingState.REJECTED))
        != FindingState.UNREVIEWED) {
      TourWindow.onToolkit(() -> {
        model().rail().tabProperty().set(RailTab.ACCEPTED);
        return true;
      });
      guide.type("J");
      guide.reach("an accepted finding, painted", this::focusedIsPainted);
    }
    guide.type("M");
    guide.reach("the labels", () -> model().marking().activeProperty().get());
    guide.picture("modify");
    guide.type("M");
    guide.type("A");
    guide.reach(
        "a modified finding in the ledger",
        () ->
            !model().review().waiting()
                && model().review().shown().stream()
                    .anyMatch(f -> f.finding().state() == FindingState.MODIFIED));
  }

  private void own() throws TourFailedException, IOException {
    guide.type("N");
    guide.reach("the labels for a new finding", () -> model().marking().activeProperty().get());
    guide.picture("add-my-own");
    guide.type("N");
    guide.type("O");
    guide.reach("one own finding in the ledger", () -> acknowledged(RailTab.MINE) == 1);
    guide.picture("own-finding");
    guide.control("Z");
    guide.reach("the own finding taken back", () -> acknowledged(RailTab.MINE) == 0);
    guide.picture("undone");
    guide.control("Y");
    guide.reach("the own finding again", () -> acknowledged(RailTab.MINE) == 1);
  }

  private void explain() throws TourFailedException, IOException {
    guide.type("D");
    guide.reach("the declaration", () -> model().drawerProperty().get() == Drawer.DECLARATION);
    guide.picture("declaration");
    guide.key(KeyCode.ESCAPE);
    TourWindow.onToolkit(() -> {
      model().rail().tabProperty().set(RailTab.ACCEPTED);
      return true;
    });
    guide.type("J");
    guide.window().key(KeyCode.SLASH, "?", KeyModifiers.SHIFT);
    guide.reach("the explanation", () -> model().drawerProperty().get() == Drawer.EXPLANATION);
    guide.picture("why-am-i-seeing-this");
    guide.key(KeyCode.ESCAPE);
  }

  private void sign() throws TourFailedException, IOException {
    guide.control("S");
    guide.reach(
        "the signed reading",
        () -> {
          var reading = model().readingProperty().get();
          return reading != null && reading.state() == ReadingState.SIGNED;
        });
    guide.picture("signed");
  }

  private int acknowledged(RailTab tab) {
    return model().review().waiting() ? -1 : model().rail().countProperty(tab).get();
  }

  private boolean focusedIsPainted() {
    return model()
        .rail()
        .focusedFinding()
        .filter(shown -> model().images().everPainted(shown.id()))
        .isPresent();
  }
}

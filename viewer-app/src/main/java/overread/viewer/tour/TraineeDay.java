package overread.viewer.tour;

import java.io.IOException;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import overread.review.reading.ReadingState;
import overread.viewer.blinding.BlindRead;
import overread.viewer.blinding.Comparison;
import overread.viewer.rail.RailTab;
import overread.viewer.reading.DeskViewModel;
import overread.viewer.shell.Screen;
import overread.wire.WorklistRow;

/// The trainee: the blind strip, own marks, the lock, the reveal in three beats, the four groups.
final class TraineeDay {
  private static final int ELSEWHERE = 12;
  private final Guide guide;
  private final String study;
  private final SeenPlace seen;

  TraineeDay(Guide guide, String study, SeenPlace seen) {
    this.guide = guide;
    this.study = study;
    this.seen = seen;
  }

  void run() throws TourFailedException, IOException {
    guide.reach("the choices with the keys", () -> guide.window().hasFocus(ListView.class));
    guide.key(KeyCode.DOWN);
    guide.key(KeyCode.DOWN);
    guide.reach(
        "the trainee chosen",
        () ->
            guide.shell().screenProperty().get() instanceof Screen.SigningIn(var login)
                && login.userProperty().get().equals("trainee"));
    guide.picture("sign-in-trainee");
    guide.key(KeyCode.ENTER);
    guide.reach(
        "the trainee's worklist, with nothing of AI in it",
        () ->
            guide.listing()
                && guide.list().worklist().total() > 0
                && !guide.list().worklist().aiSentProperty().get()
                && guide.list().worklist().rows().stream().allMatch(row -> row.ai() == null));
    choose();
    guide.picture("trainee-worklist");
    guide.key(KeyCode.ENTER);
    blind();
    lock();
    reveal();
  }

  private void choose() {
    TourWindow.onToolkit(() -> {
      var list = guide.list().worklist();
      WorklistRow row =
          list.rows().stream()
              .filter(each -> each.studyUid().equals(study))
              .findFirst()
              .orElseThrow();
      list.selectedProperty().set(row);
      return true;
    });
  }

  private DeskViewModel model() {
    return guide.desk().desk();
  }

  private overread.viewer.viewport.Viewport viewport() {
    return guide.desk().images().panes().getFirst().viewport();
  }

  private void blind() throws TourFailedException, IOException {
    guide.reach(
        "the blind desk with its first image and only the tab Mine",
        () -> {
          var reading = guide.reading() ? model().readingProperty().get() : null;
          return reading != null
              && reading.state() == ReadingState.BLIND
              && viewport().isSharp()
              && Set.copyOf(model().rail().tabs()).equals(Set.of(RailTab.MINE))
              && model().ai().isEmpty()
              && model().rail().coverage().isEmpty();
        });
    guide.picture("blind-desk");
    for (var inert : new String[] {"A", "R", "G", "D", "F"}) {
      guide.type(inert);
    }
    guide.reach(
        "keys of AI mean nothing",
        () ->
            !model().review().waiting()
                && model().aiLayerProperty().get()
                && model().drawerProperty().get() == overread.viewer.declaration.Drawer.CLOSED);
    mark(seen);
    guide.reach("one own finding in the ledger", () -> own() == 1);
    mark(new SeenPlace("", Math.max(0, seen.index() - ELSEWHERE), seen.column(), seen.row()));
    guide.reach("two own findings in the ledger", () -> own() == 2);
    guide.picture("own-marks");
  }

  private void mark(SeenPlace place) throws TourFailedException {
    TourWindow.onToolkit(() -> {
      place.show(viewport());
      return true;
    });
    guide.reach("the image", () -> viewport().isSharp());
    guide.type("N");
    guide.reach("the labels", () -> model().marking().activeProperty().get());
    guide.type("N");
    guide.type("O");
  }

  private int own() {
    return model().review().waiting() ? -1 : model().rail().countProperty(RailTab.MINE).get();
  }

  private void lock() throws TourFailedException, IOException {
    guide.window().down(KeyCode.ENTER, "", KeyModifiers.SHIFT);
    guide.reach("the ring half full", () -> model().blind().ringProperty().get() > 0.3);
    guide.window().up(KeyCode.ENTER, KeyModifiers.SHIFT);
    guide.reach(
        "the ring empty again and the read still open",
        () ->
            model().blind().ringProperty().get() == 0
                && model().blind().stepProperty().get() == BlindRead.Step.READING);
    guide.window().down(KeyCode.ENTER, "", KeyModifiers.SHIFT);
    guide.reach("the ring half full", () -> model().blind().ringProperty().get() > 0.5);
    guide.picture("holding-the-lock");
    guide.reach(
        "the sealed read with its receipt",
        () -> model().blind().stepProperty().get() == BlindRead.Step.SEALED);
    guide.window().up(KeyCode.ENTER, KeyModifiers.SHIFT);
    guide.reach("the receipt", () -> model().blind().receiptProperty().get() != null);
    guide.picture("sealed");
  }

  private void reveal() throws TourFailedException, IOException {
    guide.key(KeyCode.ENTER);
    beat(Comparison.Beat.MINE);
    guide.picture("reveal-mine");
    guide.key(KeyCode.ENTER);
    beat(Comparison.Beat.AI);
    guide.picture("reveal-ai");
    guide.key(KeyCode.ENTER);
    beat(Comparison.Beat.BOTH);
    guide.picture("reveal-both");
    guide.key(KeyCode.ENTER);
    beat(Comparison.Beat.GROUPS);
    guide.reach(
        "groups of placed findings",
        () -> {
          var open = model().comparisonProperty().get();
          return open != null
              && open.groups().both().size() + open.groups().otherLabel().size() > 0;
        });
    guide.picture("four-groups");
    guide.type("R");
    guide.reach("an answer in the ledger", () -> !model().review().waiting());
    guide.type("U");
    guide.reach("a second answer in the ledger", () -> !model().review().waiting());
    guide.picture("answered");
  }

  private void beat(Comparison.Beat wanted) throws TourFailedException {
    guide.reach(
        "the beat " + wanted,
        () -> {
          var open = model().comparisonProperty().get();
          return open != null && open.beatProperty().get().compareTo(wanted) >= 0;
        });
  }
}

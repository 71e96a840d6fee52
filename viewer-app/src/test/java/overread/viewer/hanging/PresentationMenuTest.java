package overread.viewer.hanging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.junit.jupiter.api.Test;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.ReferenceCoding;
import overread.dicom.pr.PresentationState;
import overread.requirement.Requirement;
import overread.review.finding.Finding;
import overread.review.verdict.ReviewedFinding;
import overread.viewer.image.BackgroundWork;
import overread.viewer.image.ImageStack;
import overread.viewer.image.SyntheticSeries;
import overread.viewer.keys.Command;
import overread.viewer.overlay.Mark;
import overread.viewer.room.Studies;
import overread.viewer.viewport.FxStage;
import overread.viewer.viewport.Viewport;
import overread.wire.ResultObject;
import overread.wire.WorklistRow;

/// Presentation states are offered and never shown unasked.
class PresentationMenuTest {
  private final List<ImageArchive.State> offered = new ArrayList<>();
  private int asked;

  private final class Archive implements ImageArchive {
    @Override
    public List<Series> series(String studyUid) {
      return List.of(new Series(studyUid, "1.2.3", 1, "CT", "Chest", new SyntheticSeries(3)));
    }

    @Override
    public List<State> states(String studyUid) {
      asked++;
      return List.copyOf(offered);
    }

    @Override
    public List<String> earlier(WorklistRow row) {
      return List.of();
    }
  }

  private static final class NoMarks implements FindingMarks {
    @Override
    public Optional<Mark> on(ImageStack stack, ReviewedFinding finding, String label) {
      return Optional.empty();
    }

    @Override
    public String obstacle(ImageStack stack, Finding finding) {
      return "";
    }

    @Override
    public void fetch(List<ResultObject> objects) {}

    @Override
    public void whenPlaced(Runnable listener) {}
  }

  private static ImageArchive.State state(String label, boolean ai, String image) {
    var data =
        new Attributes()
            .setString(Tag.SOP_CLASS_UID, Uid.GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, "9." + label.length())
            .setString(Tag.CONTENT_LABEL, label)
            .setString(Tag.PRESENTATION_LUT_SHAPE, "IDENTITY");
    var of = data.addItem(Tag.REFERENCED_SERIES_SEQUENCE);
    ReferenceCoding.write(
        InstanceReference.of(Uid.CT_IMAGE_STORAGE, image),
        of.addItem(Tag.REFERENCED_IMAGE_SEQUENCE));
    data.addItem(Tag.GRAPHIC_LAYER_SEQUENCE)
        .setString(Tag.GRAPHIC_LAYER, "MARKS")
        .setInt(Tag.GRAPHIC_LAYER_ORDER, 1);
    return new ImageArchive.State(PresentationState.read(data), ai);
  }

  private StudyImages open() {
    return FxStage.on(() -> {
      var images =
          new StudyImages(
              ROW, new Archive(), new NoMarks(), BackgroundWork.sameThread(), Clock.systemUTC());
      images.load();
      return images;
    });
  }

  private static final WorklistRow ROW = Studies.row("1", null);

  private static Viewport viewport(StudyImages images) {
    return images.panes().getFirst().viewport();
  }

  private static PresentationMenu menu(StudyImages images) {
    return FxStage.on(() -> new PresentationMenu(viewport(images), images.states()));
  }

  private static MenuItem item(PresentationMenu menu, String text) {
    return menu.getItems().stream()
        .filter(item -> text.equals(item.getText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not in the menu"));
  }

  @Test
  @Requirement("C42")
  void offersTheStatesOfTheseImagesAndShowsNoneUnasked() {
    offered.add(state("HUMAN", false, SyntheticSeries.uid(0)));
    offered.add(state("MACHINE", true, SyntheticSeries.uid(1)));
    offered.add(state("ELSEWHERE", false, "7.7"));
    var images = open();
    assertThat(viewport(images).presentation().state()).isEmpty();
    // nor anything of an algorithm before it is known that this reader may see it
    assertThat(viewport(images).layers().aiProperty().get()).isFalse();
    var menu = menu(images);
    assertThat(menu.getItems())
        .extracting(MenuItem::getText)
        .contains("As the image asks", "Presentation: HUMAN", "Presentation by AI: MACHINE")
        .doesNotContain("Presentation: ELSEWHERE");

    FxStage.run(() -> item(menu, "Presentation: HUMAN").fire());
    // the reader was on another image: its first one is gone to
    assertThat(viewport(images).slice().orElseThrow().sopInstanceUid())
        .isEqualTo(SyntheticSeries.uid(0));
    var again = menu(images);
    assertThat(((RadioMenuItem) item(again, "Presentation: HUMAN")).isSelected()).isTrue();
    assertThat(((CheckMenuItem) item(again, "Layer MARKS")).isSelected()).isTrue();
    FxStage.run(() -> item(again, "Layer MARKS").fire());
    assertThat(viewport(images).presentation().isOn("MARKS")).isFalse();
    FxStage.run(() -> item(again, "As the image asks").fire());
    assertThat(viewport(images).presentation().state()).isEmpty();
    FxStage.run(images::close);
  }

  @Test
  void togglesTheOverlaysOfImages() {
    var images = open();
    var menu = menu(images);
    FxStage.run(() -> item(menu, "Overlays of the image").fire());
    assertThat(viewport(images).layers().overlaysProperty().get()).isFalse();
    FxStage.run(images::close);
  }

  @Test
  void asksAgainWhenAStateHasBecomeVisible() {
    var images = open();
    assertThat(asked).isEqualTo(1);
    offered.add(state("MACHINE", true, SyntheticSeries.uid(1)));
    FxStage.run(() ->
        images.results(
            List.of(
                new ResultObject(
                    "1", "2", Uid.GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE, "PR"))));
    assertThat(asked).isEqualTo(2);
    assertThat(menu(images).getItems())
        .extracting(MenuItem::getText)
        .contains("Presentation by AI: MACHINE");
    FxStage.run(images::close);
  }

  @Test
  void aKeyAsksForTheMenu() {
    var images = open();
    var menus = new ArrayList<String>();
    images.onMenu(() -> menus.add("asked"));
    FxStage.run(() -> images.perform(Command.PRESENTATION_MENU));
    assertThat(menus).containsExactly("asked");
    FxStage.run(images::close);
  }
}

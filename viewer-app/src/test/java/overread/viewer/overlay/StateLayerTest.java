package overread.viewer.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;
import overread.dicom.pr.AnnotationUnits;
import overread.dicom.pr.DrawnLayer;
import overread.dicom.pr.DrawnShape;
import overread.dicom.pr.DrawnText;
import overread.dicom.pr.TextAnchor;
import overread.dicom.pr.TextBox;
import overread.dicom.seg.Rgb;
import overread.viewer.render.Camera;
import overread.viewer.render.ViewTransform;
import overread.viewer.viewport.FxStage;

/// In a view of 400 × 400 of an image of 100 × 100.
class StateLayerTest {
  private static final Rgb RED = new Rgb(255, 0, 0);

  private static StateLayer layer(Camera camera, List<DrawnShape> shapes, List<DrawnText> texts) {
    return FxStage.on(() -> {
      var layer = new StateLayer();
      layer.show(
          List.of(new DrawnLayer("A", RED, shapes, texts, List.of())),
          Optional.empty(),
          ViewTransform.of(100, 100, 1, 400, 400, camera),
          1);
      return layer;
    });
  }

  private static DrawnText text(TextBox box, TextAnchor anchor) {
    return new DrawnText(List.of("Nodule"), box, anchor, RED);
  }

  @Test
  void aLineThatNeverEndsKeepsItsDirection() {
    var shape =
        new DrawnShape(
            AnnotationUnits.PIXEL,
            new double[] {-200_000, 50 - 50_000, 200_000, 50 + 50_000},
            DrawnShape.Form.OPEN,
            false,
            RED);
    var path = (Path) layer(Camera.FIT, List.of(shape), List.of()).getChildren().getLast();
    var from = (MoveTo) path.getElements().getFirst();
    var to = (LineTo) path.getElements().getLast();
    assertThat((to.getY() - from.getY()) / (to.getX() - from.getX())).isCloseTo(0.25, within(1e-9));
    // through (0, 50) of the image, which is (0, 200) of the view
    assertThat(from.getY() - 0.25 * from.getX()).isCloseTo(200, within(1e-6));
    assertThat(Math.abs(from.getX())).isLessThan(30_000);
  }

  @Test
  void textStaysUprightAtItsPlaceHoweverTheImageIsTurned() {
    var turned = new Camera(true, 1, 0, 0, 1, false);
    var box = new TextBox(AnnotationUnits.PIXEL, 10, 20, 40, 30, "LEFT");
    var words = layer(turned, List.of(), List.of(text(box, null))).getChildren().getLast();
    assertThat(words.getRotate()).isZero();
    // a quarter to the right: row 30 becomes the left side at 100 - 30, column 10 the top
    assertThat(words.getLayoutX()).isEqualTo(280);
    assertThat(words.getLayoutY()).isEqualTo(40);
  }

  @Test
  void textAtTheEdgeStaysInTheView() {
    var anchor = new TextAnchor(AnnotationUnits.PIXEL, 50, 0, false);
    var words = layer(Camera.FIT, List.of(), List.of(text(null, anchor))).getChildren().getLast();
    assertThat(words.getLayoutY()).isEqualTo(2);
  }

  @Test
  void fractionsCountTheDisplayedAreaAsItIsShown() {
    var shape =
        new DrawnShape(
            AnnotationUnits.DISPLAY,
            new double[] {0.25, 0.5, 0.75, 0.5},
            DrawnShape.Form.OPEN,
            false,
            RED);
    var turned = new Camera(true, 1, 0, 0, 1, true);
    var path = (Path) layer(turned, List.of(shape), List.of()).getChildren().getLast();
    var from = (MoveTo) path.getElements().getFirst();
    assertThat(from.getX()).isEqualTo(100);
    assertThat(from.getY()).isEqualTo(200);
  }
}

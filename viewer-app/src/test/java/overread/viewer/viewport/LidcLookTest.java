package overread.viewer.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import overread.dicom.image.Window;
import overread.viewer.image.BackgroundWork;
import overread.viewer.image.ImageStack;
import overread.viewer.image.LocalStudy;

class LidcLookTest {
  @Test
  void showsARealChest() throws Exception {
    var study = LocalStudy.read(List.of(SharedData.dev("01-ct-chest-lidc/ct")));
    assertThat(study.refused()).isEmpty();
    assertThat(study.series()).hasSize(1);
    try (var stack = ImageStack.open(study.series().getFirst(), BackgroundWork.sameThread())) {
      assertThat(stack.loadedProperty().get()).isEqualTo(275);
      var viewport = FxStage.on(() -> new Viewport(Clock.systemUTC()));
      var view = FxStage.on(() -> new ViewportView(viewport));
      FxStage.run(() -> viewport.show(stack));
      var stage = FxStage.show(view, 1000, 900);
      FxStage.save(stage, Path.of("target/look/default.png"));
      FxStage.run(() -> viewport.windowing().choose(Window.of(-600, 1500)));
      FxStage.save(stage, Path.of("target/look/lung.png"));
      FxStage.run(stage::close);
    }
  }
}

package overread.dicom.pr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.lang.foreign.Arena;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.image.Frame;
import overread.dicom.image.Frames;
import overread.dicom.image.GreyTable;
import overread.dicom.sr.SharedData;

/// Images under a presentation state look as another tool prints them.
class RenderedStatesTest {
  @ParameterizedTest
  @CsvSource({
    "08-presentation-state/luts/imageForPrLUTs.dcm,08-presentation-state/luts/prLUTs.dcm,"
        + "GSPS__08-presentation-state__luts__prLUTs.png",
    "01-ct-chest-lidc/ct/000064.dcm,01-ct-chest-lidc/results-synthetic/pr-dcmtk-dcmpsmk.dcm,"
        + "GSPS__01-ct-chest-lidc__results-synthetic__pr-dcmtk-dcmpsmk.png",
    "15-overlay/overlay-4planes.dcm,08-presentation-state/overlay/prOverlay.dcm,"
        + "GSPS__08-presentation-state__overlay__prOverlay.png",
  })
  void greyLevelsEqualThoseOfTheOtherTool(String image, String state, String png) throws Exception {
    BufferedImage expected = ImageIO.read(SharedData.path("expected/png/" + png).toFile());
    Raster raster = expected.getRaster();
    try (DicomObject object = SharedData.open(image);
        DicomObject presentation = SharedData.open(state);
        Arena arena = Arena.ofConfined()) {
      Attributes applied = PresentationState.read(presentation.data()).applied(object.data(), 1);
      Frame frame = Frames.decode(object, 0, arena);
      GreyTable table = GreyTable.of(applied, frame, null, false);
      short[] samples = frame.shorts();
      int different = 0;
      for (int i = 0; i < samples.length; i++) {
        int other = raster.getSample(i % raster.getWidth(), i / raster.getWidth(), 0);
        different += Math.abs(table.grey(samples[i]) - other) > 1 ? 1 : 0;
      }
      assertThat(different).isZero();
    }
  }
}

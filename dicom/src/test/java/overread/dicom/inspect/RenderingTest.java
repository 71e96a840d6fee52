package overread.dicom.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.dicom.data.DicomFormatException;
import overread.dicom.data.DicomReader;
import overread.dicom.data.SharedData;
import overread.dicom.data.Tag;
import overread.dicom.image.Window;
import overread.requirement.Requirement;

class RenderingTest {
  private static final String MARKED =
      "1.3.6.1.4.1.14519.5.2.1.6279.6001.587252844521777236326017401166";

  @TempDir Path folder;

  private BufferedImage render(Path image, List<Path> overlays) throws IOException {
    Path png = folder.resolve("out.png");
    Rendering.write(new RenderRequest(image, 1, null, overlays, null), png);
    return ImageIO.read(png.toFile());
  }

  private static Path dev(String path) {
    return SharedData.file(path);
  }

  @Test
  void presentationStatesGiveThePictureThatAnIndependentToolPrints() throws IOException {
    Path data = SharedData.folder();
    List<String> differences = new ArrayList<>();
    for (JsonNode entry :
        new ObjectMapper().readTree(data.resolve("expected/png-index.json").toFile())) {
      if (!entry.has("image") || !entry.path("png").isTextual()) {
        continue;
      }
      Path png = data.resolve("expected/png").resolve(entry.path("png").asText());
      // the other tool leaves the layers to the program that shows its picture
      Path out = folder.resolve("out.png");
      Rendering.write(
          new RenderRequest(
              dev(entry.path("image").asText()),
              1,
              null,
              List.of(dev(entry.path("path").asText())),
              null,
              new LayerChoice(Set.of(), Set.of())),
          out);
      BufferedImage ours = ImageIO.read(out.toFile());
      String difference = difference(ours, ImageIO.read(png.toFile()));
      if (!difference.isEmpty()) {
        differences.add(entry.path("path").asText() + ": " + difference);
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  @Requirement("C43")
  void overlaysOfAStateAreShownInTheirLayersAndHiddenEachAlone() throws IOException {
    Path image = dev("15-overlay/overlay-4planes.dcm");
    Path state = dev("08-presentation-state/overlay/prOverlay.dcm");
    BufferedImage all = render(image, List.of(state));
    // a line of text for each of two planes in high bits, two in the image and two in the state
    int[] lines = {134, 176, 218, 260, 302, 344};
    for (int i = 0; i < lines.length; i++) {
      Path png = folder.resolve("hidden.png");
      Rendering.write(
          new RenderRequest(
              image,
              1,
              null,
              List.of(state),
              null,
              new LayerChoice(null, Set.of("LAYER" + (i + 1)))),
          png);
      int[] gone = changed(all, ImageIO.read(png.toFile()));
      assertThat(gone[1]).isBetween(lines[i], lines[i] + 5);
      assertThat(gone[3]).isLessThan(lines[i] + 20);
      assertThat(gone[2] - gone[0]).isGreaterThan(200);
    }
  }

  @Test
  @Requirement({"C40", "C41"})
  void overlaysAreDrawnWhereTheyCanBePlaced() throws IOException {
    Path image = slice(MARKED);
    Path results = SharedData.folder().resolve("dev/01-ct-chest-lidc/results-synthetic");
    BufferedImage plain = render(image, List.of());
    // the square of the report is (125, 249) to (148, 272), its stroke a bit wider
    assertThat(changed(plain, render(image, List.of(results.resolve("sr-tid1500-ai.dcm")))))
        .containsExactly(123, 247, 149, 273);
    int[] lungs = {111, 189, 385, 411};
    assertThat(
            changed(
                plain, render(image, List.of(results.resolve("seg-binary-overlap-deflated.dcm")))))
        .isEqualTo(lungs);
    assertThat(changed(plain, render(image, List.of(results.resolve("rtstruct-lungs-nodule.dcm")))))
        .isEqualTo(lungs);
  }

  @Test
  void marksOfAPresentationStateAreDrawnOverItsOwnWindow() throws IOException {
    Path image = slice(MARKED);
    Path state = SharedData.file("01-ct-chest-lidc/results-synthetic/pr-gsps-ai-marks.dcm");
    Path plain = folder.resolve("plain.png");
    Rendering.write(new RenderRequest(image, 1, Window.of(-600, 1500), List.of(), null), plain);
    assertThat(changed(ImageIO.read(plain.toFile()), render(image, List.of(state))))
        .containsExactly(8, 0, 264, 281);
    // the text "Nodule 0.87" begins at its anchor, right of the ellipse
    Path marks = folder.resolve("marks.png");
    Rendering.write(
        new RenderRequest(
            image, 1, null, List.of(state), null, new LayerChoice(Set.of("AI"), Set.of())),
        marks);
    assertThat(changed(ImageIO.read(plain.toFile()), ImageIO.read(marks.toFile())))
        .containsExactly(104, 238, 167, 281);
  }

  @Test
  void anOverlayOfAnotherStudyChangesNothing() throws IOException {
    Path image = SharedData.file("03-pet-qin-headneck/pet/000074.dcm");
    Path other = SharedData.file("01-ct-chest-lidc/results-synthetic/sr-tid1500-ai.dcm");
    assertThat(changed(render(image, List.of()), render(image, List.of(other))))
        .containsExactly(Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1);
  }

  @Test
  void thePictureHasTheSizeAskedFor() throws IOException {
    Path png = folder.resolve("sized.png");
    Path image = SharedData.file("13-projection/dx-966-j2kr.dcm");
    Rendering.write(
        new RenderRequest(image, 1, null, List.of(), new RenderRequest.Size(320, 200)), png);
    BufferedImage sized = ImageIO.read(png.toFile());
    assertThat(List.of(sized.getWidth(), sized.getHeight())).containsExactly(320, 200);
  }

  @Test
  void whatCanNotBeReadIsNamed() throws IOException {
    Path report = SharedData.file("01-ct-chest-lidc/results-synthetic/sr-tid1500-ai.dcm");
    Path text = Files.writeString(folder.resolve("notes.txt"), "no overlay");
    Path png = folder.resolve("never.png");
    Path slice = SharedData.file("03-pet-qin-headneck/pet/000074.dcm");
    assertThatThrownBy(
            () -> Rendering.write(new RenderRequest(slice, 2, null, List.of(), null), png))
        .isInstanceOf(DicomFormatException.class)
        .hasMessage("frame 2 does not exist; there are 1");
    assertThatThrownBy(
            () -> Rendering.write(new RenderRequest(slice, 1, null, List.of(text), null), png))
        .isInstanceOf(DicomFormatException.class)
        .hasMessage(text + ": is not a DICOM file: starts with plain text");
    assertThatThrownBy(
            () -> Rendering.write(new RenderRequest(report, 1, null, List.of(), null), png))
        .isInstanceOf(IOException.class)
        .hasMessage("The object has no pixel data.");
    assertThat(png).doesNotExist();
  }

  /// The rectangle of the pixels that differ: left, top, right, bottom.
  private static int[] changed(BufferedImage one, BufferedImage other) {
    int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (!same(
            one.getRaster().getPixel(x, y, (int[]) null),
            other.getRaster().getPixel(x, y, (int[]) null))) {
          box =
              new int[] {
                Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)
              };
        }
      }
    }
    return box;
  }

  private static boolean same(int[] grey, int[] colour) {
    return Arrays.stream(colour).allMatch(channel -> channel == grey[0]);
  }

  private static Path slice(String sopInstanceUid) throws IOException {
    for (Path file :
        InputFiles.below(List.of(SharedData.folder().resolve("dev/01-ct-chest-lidc/ct")))) {
      if (DicomReader.readHeader(file)
          .data()
          .getString(Tag.SOP_INSTANCE_UID, "")
          .equals(sopInstanceUid)) {
        return file;
      }
    }
    throw new AssertionError(sopInstanceUid);
  }

  private static String difference(BufferedImage ours, BufferedImage other) {
    if (ours.getWidth() != other.getWidth() || ours.getHeight() != other.getHeight()) {
      return ours.getWidth()
          + "x"
          + ours.getHeight()
          + ", not "
          + other.getWidth()
          + "x"
          + other.getHeight();
    }
    int most = 0;
    int above = 0;
    for (int y = 0; y < ours.getHeight(); y++) {
      for (int x = 0; x < ours.getWidth(); x++) {
        int[] a = ours.getRaster().getPixel(x, y, (int[]) null);
        int[] b = other.getRaster().getPixel(x, y, (int[]) null);
        int pixel = 0;
        for (int c = 0; c < 3; c++) {
          pixel =
              Math.max(
                  pixel, Math.abs(a[Math.min(c, a.length - 1)] - b[Math.min(c, b.length - 1)]));
        }
        most = Math.max(most, pixel);
        above += pixel > 1 ? 1 : 0;
      }
    }
    return most <= 1 ? "" : above + " pixels differ, by up to " + most;
  }
}

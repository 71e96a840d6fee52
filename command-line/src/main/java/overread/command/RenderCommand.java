package overread.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import overread.dicom.image.Window;
import overread.dicom.inspect.LayerChoice;
import overread.dicom.inspect.RenderRequest;
import overread.dicom.inspect.RenderRequest.Size;
import overread.dicom.inspect.Rendering;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `overread render PATH --out PNG`: the picture the viewer would show, with overlays.
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the picture that the viewer would show of one frame. What can't be honoured is said on"
          + " standard error.",
      "Without --size the whole image is written pixel for pixel; with it, displayed area, size mode"
          + " and shape of the pixels count as in a viewer's window."
    })
final class RenderCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PATH", description = "The image.")
  private @Nullable Path image;

  @Option(names = "--frame", paramLabel = "N", defaultValue = "1", description = "Counted from 1.")
  private int frame;

  @Option(
      names = "--window",
      paramLabel = "C,W",
      description = "Centre and width, such as -600,1500.")
  private @Nullable String window;

  @Option(
      names = "--overlay",
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Segmentations, reports, structure sets and presentation states to draw, and the images"
              + " that a blending state needs; folders stand for all files below them.")
  private List<Path> overlays = List.of();

  @Option(
      names = "--layers",
      paramLabel = "NAME",
      split = ",",
      description =
          "Draw only these graphic layers of presentation states. An overlay plane that no state"
              + " puts into a layer is named by its group, such as 6000.")
  private @Nullable List<String> layers;

  @Option(
      names = "--hide-layer",
      paramLabel = "NAME",
      split = ",",
      description = "Draw all layers and overlay planes but these.")
  private List<String> hidden = List.of();

  @Option(names = "--size", paramLabel = "WxH", description = "Width and height of the picture.")
  private @Nullable String size;

  @Option(names = "--out", paramLabel = "PNG", required = true, description = "File to write.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    var outcome = Rendering.write(request(), Objects.requireNonNull(out));
    var err = Objects.requireNonNull(spec).commandLine().getErr();
    outcome.notes().forEach(err::println);
    err.flush();
    return ExitCode.ofRefused(outcome.refused());
  }

  private RenderRequest request() {
    try {
      return new RenderRequest(
          Objects.requireNonNull(image), frame, window(), overlays, pictureSize(), choice());
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private LayerChoice choice() {
    return new LayerChoice(layers == null ? null : new HashSet<>(layers), new HashSet<>(hidden));
  }

  private @Nullable Window window() {
    if (window == null) {
      return null;
    }
    var parts = numbers(window, ",", "--window takes centre and width, such as -600,1500.");
    return new Window(parts[0], parts[1], Window.Function.LINEAR, "asked for");
  }

  private @Nullable Size pictureSize() {
    if (size == null) {
      return null;
    }
    var parts = numbers(size, "x", "--size takes width and height, such as 800x600.");
    return new Size((int) parts[0], (int) parts[1]);
  }

  private double[] numbers(String text, String separator, String otherwise) {
    var parts = text.split(separator, -1);
    try {
      if (parts.length == 2) {
        return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
      }
    } catch (NumberFormatException e) {
      throw usage(otherwise);
    }
    throw usage(otherwise);
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
  }
}

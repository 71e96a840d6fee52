package overread.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import overread.dicom.image.Window;
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
    description = "Writes the picture that the viewer would show of one frame.")
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
      description = "Segmentations, reports and presentation states to draw.")
  private List<Path> overlays = List.of();

  @Option(names = "--size", paramLabel = "WxH", description = "Width and height of the picture.")
  private @Nullable String size;

  @Option(names = "--out", paramLabel = "PNG", required = true, description = "File to write.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    Rendering.write(request(), Objects.requireNonNull(out));
    return ExitCode.DONE;
  }

  private RenderRequest request() {
    try {
      return new RenderRequest(
          Objects.requireNonNull(image), frame, window(), overlays, pictureSize());
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
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

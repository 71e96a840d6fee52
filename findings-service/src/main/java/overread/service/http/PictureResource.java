package overread.service.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Tag;
import overread.dicom.image.ImageDecodingException;
import overread.dicom.image.ImageRenderer;
import overread.dicom.image.PngWriter;
import overread.dicom.image.Window;
import overread.service.projection.ImageView;
import overread.service.projection.NothingHereException;
import overread.service.projection.VisibleObject;

/// Pictures of studies, series, objects and frames (WADO-RS rendered and thumbnail, PS3.18 section
/// 10.4.1.1.3). A picture of a study or series is one of its middle image that this user may see.
final class PictureResource {
  private static final int THUMBNAIL = 256;
  private static final int LARGEST = 8192;

  private final ImageView images;

  PictureResource(ImageView images) {
    this.images = images;
  }

  void register(RoutesConfig routes) {
    var study = "/dicom-web/studies/{study}";
    var series = study + "/series/{series}";
    var instance = series + "/instances/{instance}";
    for (var path : List.of(study, series, instance, instance + "/frames/{frame}")) {
      routes.get(path + "/rendered", request -> picture(request, null));
      routes.get(path + "/thumbnail", request -> picture(request, THUMBNAIL));
    }
  }

  private void picture(Context request, @Nullable Integer size) throws IOException {
    var png = isPng(request);
    var object = image(request);
    var frame = frame(request, object);
    try (var read = object.read()) {
      var columns = read.data().getInt(Tag.COLUMNS, 0);
      var rows = read.data().getInt(Tag.ROWS, 0);
      var argb = ImageRenderer.argb(read, frame, window(request.queryParam("window")));
      var fitted = fit(argb, columns, rows, box(request, size));
      request.contentType(png ? "image/png" : "image/jpeg").result(encoded(fitted, png));
    } catch (ImageDecodingException undecodable) {
      throw new NotAcceptableException(
          "No picture can be made of this image: " + undecodable.getMessage());
    }
  }

  private static boolean isPng(Context request) {
    var asked = request.queryParam("accept");
    for (var type : MediaType.accepted(asked == null ? request.header("Accept") : asked)) {
      switch (type.name()) {
        case "image/jpeg", "*/*", "image/*" -> {
          return false;
        }
        case "image/png" -> {
          return true;
        }
        case "multipart/related" -> {
          return type.related().equals("image/png");
        }
        default -> {}
      }
    }
    throw new NotAcceptableException("Pictures are given as image/jpeg or image/png.");
  }

  private VisibleObject image(Context request) {
    var objects =
        images
            .objects(
                Authentication.user(request),
                request.pathParam("study"),
                RetrieveResource.parameter(request, "series"),
                RetrieveResource.parameter(request, "instance"))
            .stream()
            .filter(VisibleObject::picture)
            .toList();
    if (objects.isEmpty()) {
      throw new NothingHereException();
    }
    return objects.get(objects.size() / 2);
  }

  private static int frame(Context request, VisibleObject object) {
    var asked = RetrieveResource.parameter(request, "frame");
    if (asked == null) {
      return object.frames() / 2;
    }
    if (!asked.matches("[0-9]{1,9}")
        || Integer.parseInt(asked) < 1
        || Integer.parseInt(asked) > object.frames()) {
      throw new NothingHereException();
    }
    return Integer.parseInt(asked) - 1;
  }

  private static @Nullable Window window(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var parts = text.split(",");
    try {
      return Window.of(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
      throw new BadRequestException("The parameter window is centre,width,function.");
    }
  }

  private static int[] box(Context request, @Nullable Integer size) {
    var viewport = request.queryParam("viewport");
    if (viewport == null) {
      return size == null ? new int[0] : new int[] {size, size};
    }
    var parts = viewport.split(",");
    if (parts.length < 2 || !parts[0].matches("[0-9]{1,4}") || !parts[1].matches("[0-9]{1,4}")) {
      throw new BadRequestException("The parameter viewport is width,height.");
    }
    return new int[] {clamp(parts[0]), clamp(parts[1])};
  }

  private static int clamp(String number) {
    return Math.clamp(Integer.parseInt(number), 1, LARGEST);
  }

  /// Scales down into a box by averaging whole areas, so that no thin line is lost; never up.
  private static BufferedImage fit(int[] argb, int columns, int rows, int[] box) {
    var scale =
        box.length == 0
            ? 1
            : Math.min(1, Math.min(box[0] / (double) columns, box[1] / (double) rows));
    var width = Math.max(1, (int) Math.round(columns * scale));
    var height = Math.max(1, (int) Math.round(rows * scale));
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(
            x,
            y,
            mean(
                argb,
                columns,
                x * columns / width,
                Math.max(x * columns / width + 1, (x + 1) * columns / width),
                y * rows / height,
                Math.max(y * rows / height + 1, (y + 1) * rows / height)));
      }
    }
    return picture;
  }

  private static int mean(int[] argb, int columns, int left, int right, int top, int bottom) {
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        var pixel = argb[y * columns + x];
        red += pixel >> 16 & 0xff;
        green += pixel >> 8 & 0xff;
        blue += pixel & 0xff;
      }
    }
    var count = (long) (right - left) * (bottom - top);
    return (int) (red / count << 16 | green / count << 8 | blue / count);
  }

  private static byte[] encoded(BufferedImage picture, boolean png) throws IOException {
    var bytes = new ByteArrayOutputStream();
    if (png) {
      var pixels =
          picture.getRGB(
              0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
      PngWriter.write(pixels, picture.getWidth(), picture.getHeight(), bytes);
    } else {
      ImageIO.setUseCache(false);
      ImageIO.write(picture, "jpeg", bytes);
    }
    return bytes.toByteArray();
  }
}

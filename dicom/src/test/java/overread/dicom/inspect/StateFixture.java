package overread.dicom.inspect;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.ReferenceCoding;
import overread.dicom.seg.Rgb;

/// Small images and states for them, as files in a folder, and pictures of them.
final class StateFixture {
  static final int COLUMNS = 120;
  static final int ROWS = 100;
  static final Rgb RED = new Rgb(255, 0, 0);
  static final Rgb GREEN = new Rgb(0, 255, 0);

  private final Path folder;
  private Rendering.Outcome outcome = new Rendering.Outcome(List.of(), 0);

  StateFixture(Path folder) {
    this.folder = folder;
  }

  /// An 8-bit grey image with a value for all pixels.
  static Attributes image(String uid, int value) {
    byte[] pixels = new byte[COLUMNS * ROWS];
    Arrays.fill(pixels, (byte) value);
    return new Attributes()
        .setString(Tag.SOP_CLASS_UID, Uid.SECONDARY_CAPTURE_IMAGE_STORAGE)
        .setString(Tag.SOP_INSTANCE_UID, uid)
        .setString(Tag.STUDY_INSTANCE_UID, "2.25.9")
        .setString(Tag.SERIES_INSTANCE_UID, uid + ".1")
        .setInt(Tag.SAMPLES_PER_PIXEL, 1)
        .setString(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
        .setInt(Tag.ROWS, ROWS)
        .setInt(Tag.COLUMNS, COLUMNS)
        .setInt(Tag.BITS_ALLOCATED, 8)
        .setInt(Tag.BITS_STORED, 8)
        .setInt(Tag.HIGH_BIT, 7)
        .setInt(Tag.PIXEL_REPRESENTATION, 0)
        .setBytes(Tag.PIXEL_DATA, pixels);
  }

  /// A grey state for an image.
  static Attributes state(Attributes image) {
    Attributes state =
        new Attributes()
            .setString(Tag.SOP_CLASS_UID, Uid.GRAYSCALE_SOFTCOPY_PRESENTATION_STATE_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, "2.25.500")
            .setString(Tag.STUDY_INSTANCE_UID, "2.25.9")
            .setString(Tag.PRESENTATION_LUT_SHAPE, "IDENTITY");
    references(state, image);
    return state;
  }

  static void references(Attributes item, Attributes image) {
    Attributes series = item.addItem(Tag.REFERENCED_SERIES_SEQUENCE);
    series.setString(Tag.SERIES_INSTANCE_UID, image.getString(Tag.SERIES_INSTANCE_UID, ""));
    ReferenceCoding.write(
        InstanceReference.of(
            image.getString(Tag.SOP_CLASS_UID, ""), image.getString(Tag.SOP_INSTANCE_UID, "")),
        series.addItem(Tag.REFERENCED_IMAGE_SEQUENCE));
  }

  static Attributes layer(Attributes state, String name, int order, Rgb colour) {
    state
        .addItem(Tag.GRAPHIC_LAYER_SEQUENCE)
        .setString(Tag.GRAPHIC_LAYER, name)
        .setInt(Tag.GRAPHIC_LAYER_ORDER, order)
        .setInt(Tag.GRAPHIC_LAYER_RECOMMENDED_DISPLAY_CIE_LAB_VALUE, colour.toCieLab());
    return state.addItem(Tag.GRAPHIC_ANNOTATION_SEQUENCE).setString(Tag.GRAPHIC_LAYER, name);
  }

  static Attributes graphic(Attributes annotation, String type, String units, float... points) {
    return annotation
        .addItem(Tag.GRAPHIC_OBJECT_SEQUENCE)
        .setString(Tag.GRAPHIC_ANNOTATION_UNITS, units)
        .setInt(Tag.GRAPHIC_DIMENSIONS, 2)
        .setInt(Tag.NUMBER_OF_GRAPHIC_POINTS, points.length / 2)
        .setFloat(Tag.GRAPHIC_DATA, points)
        .setString(Tag.GRAPHIC_TYPE, type)
        .setString(Tag.GRAPHIC_FILLED, "N");
  }

  static Attributes compound(Attributes annotation, String type, int id, float... points) {
    return annotation
        .addItem(Tag.COMPOUND_GRAPHIC_SEQUENCE)
        .setInt(Tag.COMPOUND_GRAPHIC_INSTANCE_ID, id)
        .setString(Tag.COMPOUND_GRAPHIC_TYPE, type)
        .setString(Tag.COMPOUND_GRAPHIC_UNITS, "PIXEL")
        .setFloat(Tag.GRAPHIC_DATA, points);
  }

  static Attributes text(Attributes annotation, String words) {
    return annotation
        .addItem(Tag.TEXT_OBJECT_SEQUENCE)
        .setString(Tag.UNFORMATTED_TEXT_VALUE, words);
  }

  static void box(Attributes text, String units, float left, float top, float right, float bottom) {
    text.setString(Tag.BOUNDING_BOX_ANNOTATION_UNITS, units)
        .setFloat(Tag.BOUNDING_BOX_TOP_LEFT_HAND_CORNER, left, top)
        .setFloat(Tag.BOUNDING_BOX_BOTTOM_RIGHT_HAND_CORNER, right, bottom)
        .setString(Tag.BOUNDING_BOX_TEXT_HORIZONTAL_JUSTIFICATION, "LEFT");
  }

  static void area(Attributes state, int left, int top, int right, int bottom, String mode) {
    state
        .addItem(Tag.DISPLAYED_AREA_SELECTION_SEQUENCE)
        .setInt(Tag.DISPLAYED_AREA_TOP_LEFT_HAND_CORNER, left, top)
        .setInt(Tag.DISPLAYED_AREA_BOTTOM_RIGHT_HAND_CORNER, right, bottom)
        .setString(Tag.PRESENTATION_SIZE_MODE, mode);
  }

  Path file(String name, Attributes data) throws IOException {
    Path file = folder.resolve(name);
    DicomWriter.write(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN), file);
    return file;
  }

  BufferedImage render(Attributes image, Attributes state) throws IOException {
    return render(image, state, null, LayerChoice.ALL);
  }

  BufferedImage render(
      Attributes image, Attributes state, RenderRequest.@Nullable Size size, LayerChoice layers)
      throws IOException {
    return render(
        new RenderRequest(
            file("image.dcm", image), 1, null, List.of(file("state.dcm", state)), size, layers));
  }

  BufferedImage render(RenderRequest request) throws IOException {
    Path png = folder.resolve("out.png");
    outcome = Rendering.write(request, png);
    return ImageIO.read(png.toFile());
  }

  /// What the last rendering said.
  Rendering.Outcome outcome() {
    return outcome;
  }

  /// The rectangle of the pixels of about a colour: left, top, right, bottom; empty for none.
  static int[] box(BufferedImage picture, Rgb colour) {
    int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if (near(rgb(picture, x, y), colour)) {
          box =
              new int[] {
                Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)
              };
        }
      }
    }
    return box[2] < 0 ? new int[0] : box;
  }

  /// Red, green and blue of a pixel as they are in the file.
  static int rgb(BufferedImage picture, int x, int y) {
    return picture.getRaster().getNumBands() == 1
        ? picture.getRaster().getSample(x, y, 0) * 0x10101
        : picture.getRGB(x, y) & 0xFFFFFF;
  }

  private static boolean near(int rgb, Rgb colour) {
    return Math.abs((rgb >> 16 & 0xFF) - colour.red()) < 90
        && Math.abs((rgb >> 8 & 0xFF) - colour.green()) < 90
        && Math.abs((rgb & 0xFF) - colour.blue()) < 90;
  }
}

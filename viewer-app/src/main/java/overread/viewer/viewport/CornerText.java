package overread.viewer.viewport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.image.GreyTable;

/// What stands in the four corners, in the order of the IHE Basic Image Review profile: who, which
/// study, how it is displayed, how it was acquired.
record CornerText(
    List<CornerLine> topLeft,
    List<CornerLine> topRight,
    List<CornerLine> bottomLeft,
    List<CornerLine> bottomRight) {
  static final CornerText NONE = new CornerText(List.of(), List.of(), List.of(), List.of());

  /// Below this width or height, in device pixels, only what must be known is shown.
  private static final int SMALL = 360;

  static CornerText of(Viewport viewport) {
    var slice = viewport.slice();
    var stack = viewport.stackProperty().get();
    if (slice.isEmpty() || stack == null) {
      return NONE;
    }
    var header = slice.get().header();
    var view = viewport.camera().transform();
    var small = view.width() < SMALL || view.height() < SMALL;
    var text = viewport.layers().textProperty().get();
    var corners =
        small
            ? new CornerText(
                lines(HeaderText.name(header), HeaderText.date(header, Tag.STUDY_DATE)),
                lines(HeaderText.laterality(header)),
                small(viewport),
                List.of())
            : new CornerText(
                identity(header),
                study(header),
                display(viewport, stack.size(), header),
                acquisition(header));
    return text ? corners : corners.onlyAlways();
  }

  private CornerText onlyAlways() {
    return new CornerText(
        always(topLeft), always(topRight), always(bottomLeft), always(bottomRight));
  }

  private static List<CornerLine> always(List<CornerLine> lines) {
    return lines.stream().filter(CornerLine::always).toList();
  }

  private static List<CornerLine> identity(Attributes header) {
    return lines(
        HeaderText.name(header),
        HeaderText.labelled("ID ", header.getString(Tag.PATIENT_ID)),
        joined(
            HeaderText.date(header, Tag.PATIENT_BIRTH_DATE),
            HeaderText.age(header.getString(Tag.PATIENT_AGE)),
            header.getString(Tag.PATIENT_SEX, "")));
  }

  private static List<CornerLine> study(Attributes header) {
    return lines(
        header.getString(Tag.INSTITUTION_NAME, ""),
        HeaderText.labelled("Acc ", header.getString(Tag.ACCESSION_NUMBER)),
        joined(HeaderText.date(header, Tag.STUDY_DATE), HeaderText.time(header, Tag.STUDY_TIME)),
        header.getString(Tag.STUDY_DESCRIPTION, ""),
        joined(
            HeaderText.labelled("S", header.getString(Tag.SERIES_NUMBER)),
            header.getString(Tag.SERIES_DESCRIPTION, "")),
        HeaderText.laterality(header));
  }

  private static List<CornerLine> display(Viewport viewport, int slices, Attributes header) {
    var view = viewport.camera().transform();
    var lines = new ArrayList<CornerLine>();
    add(lines, viewport.cursorText());
    add(lines, "%d × %d".formatted(view.columns(), view.rows()));
    add(lines, "Im %d/%d".formatted(viewport.indexProperty().get() + 1, slices));
    add(lines, String.format(Locale.ROOT, "Zoom %.2f", view.perColumn()));
    addWindow(lines, viewport);
    addPresentation(lines, viewport);
    addLossy(lines, header);
    return lines;
  }

  private static List<CornerLine> small(Viewport viewport) {
    var lines = new ArrayList<CornerLine>();
    addWindow(lines, viewport);
    addPresentation(lines, viewport);
    viewport.slice().ifPresent(slice -> addLossy(lines, slice.header()));
    return lines;
  }

  private static void addPresentation(List<CornerLine> lines, Viewport viewport) {
    viewport
        .slice()
        .flatMap(viewport.presentation()::words)
        .ifPresent(words -> lines.add(new CornerLine(words, false, true)));
  }

  private static void addWindow(List<CornerLine> lines, Viewport viewport) {
    viewport
        .window()
        .ifPresent(window -> {
          var text =
              "W %s  L %s%s"
                  .formatted(
                      windowNumber(window.width(), window.width()),
                      windowNumber(window.center(), window.width()),
                      viewport.windowing().invertProperty().get() ? "  inverted" : "");
          lines.add(new CornerLine(text, viewport.windowMissesData(), false));
        });
  }

  /// Fractions matter in a narrow window (an uptake value) and only flicker in a wide one.
  private static String windowNumber(double value, double width) {
    return HeaderText.number(width >= 50 ? Math.rint(value) : value);
  }

  private static void addLossy(List<CornerLine> lines, Attributes header) {
    if (header.getString(Tag.LOSSY_IMAGE_COMPRESSION, "").equals("01")) {
      var ratio = header.getDouble(Tag.LOSSY_IMAGE_COMPRESSION_RATIO, 0);
      var text = ratio > 0 ? "LOSSY " + HeaderText.number(ratio) + ":1" : "LOSSY";
      lines.add(new CornerLine(text, false, true));
    }
  }

  private static List<CornerLine> acquisition(Attributes header) {
    return lines(
        joined(
            HeaderText.measured(header, Tag.KVP, " kV"),
            HeaderText.measured(header, Tag.X_RAY_TUBE_CURRENT, " mA")),
        joined(
            HeaderText.measured("TR ", header, Tag.REPETITION_TIME),
            HeaderText.measured("TE ", header, Tag.ECHO_TIME)),
        header.getString(Tag.CONTRAST_BOLUS_AGENT, ""),
        header.getString(Tag.CONVOLUTION_KERNEL, ""),
        joined(
            HeaderText.measured("Th ", header, Tag.SLICE_THICKNESS, " mm"),
            HeaderText.measured("Loc ", header, Tag.SLICE_LOCATION, " mm")),
        joined(
            HeaderText.date(header, Tag.ACQUISITION_DATE),
            HeaderText.time(header, Tag.ACQUISITION_TIME)));
  }

  private static List<CornerLine> lines(String... texts) {
    var lines = new ArrayList<CornerLine>();
    for (var text : texts) {
      add(lines, text);
    }
    return lines;
  }

  private static void add(List<CornerLine> lines, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      lines.add(CornerLine.of(text.strip()));
    }
  }

  private static String joined(String... parts) {
    var joined = new ArrayList<String>();
    for (var part : parts) {
      if (!part.isBlank()) {
        joined.add(part.strip());
      }
    }
    return String.join(" · ", joined);
  }

  /// The value under the cursor with its unit.
  static String value(GreyTable table, int stored, Attributes header) {
    var unit = GreyTable.unit(header);
    var value = HeaderText.number(table.rescaled(stored));
    return unit.isEmpty() ? value : value + " " + unit;
  }
}

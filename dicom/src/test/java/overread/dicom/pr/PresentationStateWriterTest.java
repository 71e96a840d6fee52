package overread.dicom.pr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.data.VR;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.StudyObjects;
import overread.dicom.image.GreyTable;
import overread.dicom.image.Window;
import overread.dicom.seg.Rgb;
import overread.dicom.sr.Coordinates;
import overread.dicom.sr.PeerCheck;
import overread.dicom.sr.SampleStudy;
import overread.requirement.Requirement;

class PresentationStateWriterTest {
  private static final GraphicLayer LAYER =
      new GraphicLayer("MARKS", 1, "Marks of the reader", 65535, new Rgb(255, 165, 0));

  @TempDir Path folder;

  private static List<Attributes> images() {
    List<Attributes> images = SampleStudy.images();
    for (Attributes image : images) {
      image.setString(Tag.PATIENT_NAME, "Mueller^Aenne"); // the checker knows no UTF-8
      image.setInt(Tag.BITS_STORED, 12).setInt(Tag.PIXEL_REPRESENTATION, 0);
      image.setString(Tag.RESCALE_SLOPE, "1").setString(Tag.RESCALE_INTERCEPT, "-1024");
      image.setString(Tag.WINDOW_CENTER, "-600").setString(Tag.WINDOW_WIDTH, "1500");
    }
    return images;
  }

  private static PresentationRequest request(Window window, List<GraphicAnnotation> annotations) {
    return request(images(), window, annotations);
  }

  private static PresentationRequest request(
      List<Attributes> images, Window window, List<GraphicAnnotation> annotations) {
    return new PresentationRequest(
        images,
        "2.25.5001",
        9201,
        1,
        "Marks",
        "MARKS",
        "Marks of the signed reading",
        "Reader^One",
        SampleStudy.EQUIPMENT,
        SampleStudy.TIME,
        window,
        List.of(LAYER),
        annotations);
  }

  private static List<GraphicAnnotation> annotations() {
    StudyObjects objects = StudyObjects.of(images());
    InstanceReference image = objects.require(SampleStudy.image(0)).reference();
    List<GraphicAnnotation> annotations =
        new ArrayList<>(
            FindingMarks.of(
                List.of(SampleStudy.nodule("2.25.1", List.of(SampleStudy.box()))),
                "MARKS",
                objects));
    annotations.add(
        new GraphicAnnotation(
            "MARKS",
            List.of(image),
            List.of(
                GraphicObject.of("POINT", Coordinates.planar(10, 10), null),
                GraphicObject.of("CIRCLE", Coordinates.planar(50, 50, 60, 50), null),
                GraphicObject.of("ELLIPSE", Coordinates.planar(5, 9, 15, 9, 10, 7, 10, 11), null)),
            List.of(
                new TextObject(
                    "Not for diagnosis",
                    new TextBox(AnnotationUnits.DISPLAY, 0.125, 0.75, 0.875, 0.875, "LEFT"),
                    null,
                    null,
                    null)),
            List.of()));
    return annotations;
  }

  @Test
  @Requirement("Q170")
  void independentCheckersFindNoError() throws Exception {
    for (Window window : new Window[] {null, Window.of(40, 400)}) {
      Path file =
          PeerCheck.file(PresentationStateWriter.write(request(window, annotations())), folder);
      assertThat(PeerCheck.errors("dciodvfy", file)).isEmpty();
      assertThat(PeerCheck.errors("dcmpschk", file)).isEmpty();
    }
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    Path file =
        PeerCheck.file(
            PresentationStateWriter.write(request(Window.of(40, 400), annotations())), folder);
    try (var object = DicomReader.read(file)) {
      PresentationState state = PresentationState.read(object.data());
      assertThat(state.kind()).isEqualTo(PresentationKind.GREYSCALE);
      assertThat(state.layers()).containsExactly(LAYER);
      assertThat(state.annotations()).isEqualTo(annotations());
      assertThat(state.voi())
          .containsExactly(new VoiSelection(List.of(), List.of(Window.of(40, 400)), false));
      assertThat(state.graphics()).isEqualTo(4);
      assertThat(state.texts()).isEqualTo(2);
      assertThat(state.warnings()).isEmpty();
      assertThat(state.appliesTo(SampleStudy.image(2), 1)).isTrue();
      assertThat(state.appliesTo("2.25.31", 1)).isFalse();
      assertThat(state.annotations(SampleStudy.image(1), 1)).hasSize(1);
    }
  }

  @Test
  void aTrackedFindingIsTrackedByItsShapeAndItsText() {
    Attributes written = PresentationStateWriter.write(request(null, annotations()));
    GraphicAnnotation marks = PresentationState.read(written).annotations().getFirst();
    Tracking thing =
        new Tracking(SampleStudy.nodule("2.25.1", List.of(SampleStudy.box())).label(), "2.25.1");
    assertThat(marks.graphics()).extracting(GraphicObject::tracking).containsOnly(thing);
    assertThat(marks.texts()).extracting(TextObject::tracking).containsOnly(thing);
  }

  @Test
  void stateReplacesTheWindowOfTheImage() {
    Attributes written = PresentationStateWriter.write(request(Window.of(40, 400), List.of()));
    Attributes applied = PresentationState.read(written).applied(images().getFirst(), 1);
    assertThat(applied.getString(Tag.WINDOW_CENTER)).isEqualTo("40");
    assertThat(applied.getString(Tag.RESCALE_INTERCEPT)).isEqualTo("-1024");
    written.remove(Tag.SOFTCOPY_VOI_LUT_SEQUENCE).remove(Tag.RESCALE_INTERCEPT);
    Attributes identity = PresentationState.read(written).applied(images().getFirst(), 1);
    assertThat(identity.getDouble(Tag.WINDOW_CENTER, 0)).isEqualTo(2047.5);
    assertThat(identity.getDouble(Tag.WINDOW_WIDTH, 0)).isEqualTo(4095);
    assertThat(identity.contains(Tag.RESCALE_INTERCEPT)).isFalse();
  }

  @Test
  void imagesLookAsBeforeWhereNoWindowIsAskedFor() {
    List<Attributes> images = images();
    for (Attributes image : images) {
      image.setString(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME1");
      image.setInt(Tag.BITS_ALLOCATED, 16).setInt(Tag.HIGH_BIT, 11);
    }
    images.get(0).setString(Tag.VOI_LUT_FUNCTION, "SIGMOID");
    images.get(1).remove(Tag.WINDOW_CENTER).remove(Tag.WINDOW_WIDTH);
    images
        .get(1)
        .addItem(Tag.VOI_LUT_SEQUENCE)
        .setInt(Tag.LUT_DESCRIPTOR, VR.SS, 3, -500, 8)
        .setBytes(Tag.LUT_DATA, VR.OW, new byte[] {9, 0, 80, 0, -1, 0});
    for (String shape : List.of("", "IDENTITY", "INVERSE")) {
      images.forEach(image -> image.setString(Tag.PRESENTATION_LUT_SHAPE, shape));

      Attributes written = PresentationStateWriter.write(request(images, null, List.of()));

      for (Attributes image : images) {
        Attributes applied = PresentationState.read(written).applied(image, 1);
        assertThat(GreyTable.of(applied, null, false).table())
            .isEqualTo(GreyTable.of(image, null, false).table());
      }
    }
  }

  @Test
  void refusesAnAnnotationInALayerThatIsNotListed() {
    assertThatThrownBy(() ->
            request(
                null,
                List.of(
                    new GraphicAnnotation("OTHER", List.of(), List.of(), List.of(), List.of()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("OTHER");
  }
}

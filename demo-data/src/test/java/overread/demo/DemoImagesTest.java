package overread.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import overread.demo.phantom.Grid;
import overread.demo.phantom.Point;
import overread.demo.study.CtSeriesWriter;
import overread.demo.study.DemoCatalogue;
import overread.demo.study.DemoStudy;
import overread.demo.study.PlantedNodule;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;

class DemoImagesTest {
  @Test
  void currentAndPriorAreOnePatientAYearApartWithAtLeast120SlicesEach() {
    DemoStudy current = DemoCatalogue.current();
    DemoStudy prior = DemoCatalogue.prior();

    assertThat(WrittenDemoData.files(current, "ct")).hasSizeGreaterThanOrEqualTo(120);
    assertThat(WrittenDemoData.files(prior, "ct")).hasSizeGreaterThanOrEqualTo(120);
    Attributes one = WrittenDemoData.header(WrittenDemoData.files(current, "ct").getFirst());
    Attributes other = WrittenDemoData.header(WrittenDemoData.files(prior, "ct").getFirst());
    assertThat(one.getString(Tag.PATIENT_ID)).isEqualTo(other.getString(Tag.PATIENT_ID));
    assertThat(date(other).until(date(one), ChronoUnit.DAYS)).isBetween(350L, 380L);
    assertThat(one.getString(Tag.FRAME_OF_REFERENCE_UID))
        .isNotEqualTo(other.getString(Tag.FRAME_OF_REFERENCE_UID));
  }

  @Test
  void imagesAre512SquareTwelveBitsInSixteenInHounsfieldUnits() {
    for (Path file : WrittenDemoData.files(DemoCatalogue.current(), "ct")) {
      Attributes image = WrittenDemoData.header(file);
      assertThat(
              List.of(
                  image.getInt(Tag.ROWS, 0),
                  image.getInt(Tag.COLUMNS, 0),
                  image.getInt(Tag.BITS_ALLOCATED, 0),
                  image.getInt(Tag.BITS_STORED, 0)))
          .containsExactly(512, 512, 16, 12);
      assertThat(image.getDouble(Tag.RESCALE_INTERCEPT, 0)).isEqualTo(-1024);
      assertThat(image.getDoubles(Tag.PIXEL_SPACING)).containsExactly(0.7, 0.7);
      assertThat(image.getDoubles(Tag.WINDOW_CENTER)).containsExactly(-600, 40);
    }
  }

  @Test
  void aWorklistOfFourPatientsComesOut() {
    assertThat(DemoCatalogue.all()).hasSize(5);
    assertThat(DemoCatalogue.all().stream().map(study -> study.patient().id()).distinct())
        .containsExactly("DEMO-0001", "DEMO-0002", "DEMO-0003", "DEMO-0004");
  }

  @Test
  void nodulesLieInLungWhereTheFactsSay() throws IOException {
    int checked = 0;
    for (DemoStudy study : DemoCatalogue.all()) {
      for (PlantedNodule nodule : study.nodules()) {
        double inside = mean(study, nodule.centre(), nodule.diameter() / 5);
        double around = shell(study, nodule);
        assertThat(inside)
            .as("%s %s", study.key(), nodule.id())
            .isCloseTo(nodule.hounsfield(), within(nodule.hounsfield() > 300 ? 200.0 : 90.0));
        assertThat(around).as("%s %s", study.key(), nodule.id()).isLessThan(-600);
        checked++;
      }
    }
    assertThat(checked).isEqualTo(8);
  }

  @Test
  void oneNoduleGrewOneIsNewAndTwoAreUnchanged() {
    DemoStudy current = DemoCatalogue.current();
    DemoStudy prior = DemoCatalogue.prior();

    assertThat(current.nodule("grown").diameter()).isEqualTo(11);
    assertThat(prior.nodule("grown").diameter()).isEqualTo(6);
    assertThat(current.nodules())
        .extracting(PlantedNodule::id)
        .containsExactly("grown", "new", "unchanged", "calcified");
    assertThat(prior.nodules())
        .extracting(PlantedNodule::id)
        .containsExactly("grown", "unchanged", "calcified");
  }

  @Test
  void theSameSliceHasTheSameBytesInEveryRun() throws IOException {
    DemoStudy study = DemoCatalogue.current();
    int index = 40;
    CtSeriesWriter writer = new CtSeriesWriter(study);
    short[] slice = DemoCatalogue.phantom(study).slice(study.grid(), study.z(index));

    assertThat(
            DicomWriter.toBytes(
                DicomObject.of(writer.image(index, slice), Uid.EXPLICIT_VR_LITTLE_ENDIAN)))
        .isEqualTo(java.nio.file.Files.readAllBytes(WrittenDemoData.files(study, "ct").get(index)));
  }

  @Test
  void imagesAreCleanInTheValidator() {
    for (DemoStudy study : DemoCatalogue.all()) {
      List<Path> files = WrittenDemoData.files(study, "ct");
      for (Path file : List.of(files.getFirst(), files.get(files.size() / 2), files.getLast())) {
        assertThat(Peers.run("dciodvfy", "-new", file.toString())).containsExactly("CTImage");
      }
    }
  }

  private static LocalDate date(Attributes image) {
    return LocalDate.parse(image.getString(Tag.STUDY_DATE, ""), DateTimeFormatter.BASIC_ISO_DATE);
  }

  /// Mean value within `radius` mm of a point, at least of the nearest pixels.
  private static double mean(DemoStudy study, Point centre, double radius) throws IOException {
    short[] slice = nearest(study, centre);
    return average(study, slice, centre, 0, Math.max(radius, 1));
  }

  /// Median-like value 2 to 4 mm outside the nodule: mostly lung.
  private static double shell(DemoStudy study, PlantedNodule nodule) throws IOException {
    double radius = nodule.diameter() / 2;
    return average(study, nearest(study, nodule.centre()), nodule.centre(), radius + 2, radius + 4);
  }

  private static double average(
      DemoStudy study, short[] slice, Point centre, double from, double to) {
    Grid grid = study.grid();
    double sum = 0;
    int count = 0;
    for (int row = 0; row < grid.size(); row++) {
      for (int column = 0; column < grid.size(); column++) {
        double distance = Math.hypot(grid.x(column) - centre.x(), grid.y(row) - centre.y());
        if (distance >= from && distance <= to) {
          sum += slice[row * grid.size() + column];
          count++;
        }
      }
    }
    return sum / count;
  }

  private static short[] nearest(DemoStudy study, Point centre) throws IOException {
    int best = 0;
    for (int i = 0; i < study.slices(); i++) {
      if (Math.abs(study.z(i) - centre.z()) < Math.abs(study.z(best) - centre.z())) {
        best = i;
      }
    }
    try (var object = DicomReader.read(WrittenDemoData.files(study, "ct").get(best))) {
      ByteBuffer pixels =
          ByteBuffer.wrap(object.data().getBytes(Tag.PIXEL_DATA)).order(ByteOrder.LITTLE_ENDIAN);
      short[] slice = new short[pixels.remaining() / 2];
      for (int i = 0; i < slice.length; i++) {
        slice[i] = (short) (pixels.getShort() - 1024);
      }
      return slice;
    }
  }
}

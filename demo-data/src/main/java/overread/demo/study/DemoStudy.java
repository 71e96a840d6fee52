package overread.demo.study;

import java.util.List;
import overread.demo.phantom.Grid;
import overread.review.finding.Laterality;

/// One study with one CT series.
///
/// @param key names it in UIDs and folders
/// @param date YYYYMMDD
/// @param time HHMMSS
/// @param lowest z of the lowest slice in mm
/// @param spacing mm between slices
/// @param nodules the planted truth; empty in a study without
public record DemoStudy(
    String key,
    DemoPatient patient,
    String accession,
    String date,
    String time,
    String description,
    String seriesDescription,
    String bodyPart,
    String kernel,
    Grid grid,
    int slices,
    double lowest,
    double spacing,
    List<Window> windows,
    List<PlantedNodule> nodules) {
  public DemoStudy {
    windows = List.copyOf(windows);
    nodules = List.copyOf(nodules);
  }

  /// A window written into the images.
  public record Window(String name, double center, double width) {}

  public String studyUid() {
    return DemoUid.of(key);
  }

  public String seriesUid() {
    return DemoUid.of(key + "/ct");
  }

  public String frameOfReferenceUid() {
    return DemoUid.of(key + "/frame of reference");
  }

  /// UID of a slice.
  ///
  /// @param index 0 is the highest, as instance number 1
  public String sliceUid(int index) {
    return DemoUid.of(key + "/ct/" + (index + 1));
  }

  /// Height of a slice, mm.
  public double z(int index) {
    return lowest + spacing * (slices - 1 - index);
  }

  /// The nodule of this id.
  public PlantedNodule nodule(String id) {
    return nodules.stream()
        .filter(nodule -> nodule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(key + " has no nodule named " + id + "."));
  }

  /// Patient side of an x coordinate.
  static Laterality side(double x) {
    return x < 0 ? Laterality.RIGHT : Laterality.LEFT;
  }
}

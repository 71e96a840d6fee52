package overread.demo.study;

import java.util.List;
import overread.demo.phantom.Build;
import overread.demo.phantom.ChestPhantom;
import overread.demo.phantom.Grid;
import overread.demo.phantom.HeadPhantom;
import overread.demo.phantom.Phantom;
import overread.demo.phantom.Point;

/// The demo studies with everything that was planted in them.
public final class DemoCatalogue {
  private static final Grid GRID = Grid.centred(512, 0.7);
  private static final List<DemoStudy.Window> CHEST_WINDOWS =
      List.of(
          new DemoStudy.Window("LUNG", -600, 1500), new DemoStudy.Window("MEDIASTINUM", 40, 400));

  private static final DemoPatient HOLLOWAY =
      new DemoPatient("DEMO-0001", "Holloway^Martin", "19570512", "M");
  private static final DemoPatient FAIRBANK =
      new DemoPatient("DEMO-0002", "Fairbank^Elena", "19710923", "F");
  private static final DemoPatient OKAFOR =
      new DemoPatient("DEMO-0003", "Okafor^Samuel", "19480130", "M");
  private static final DemoPatient LINDQVIST =
      new DemoPatient("DEMO-0004", "Lindqvist^Astrid", "19630817", "F");

  private static final Point CURRENT_ORIGIN = new Point(0, 0, -350);
  private static final Point PRIOR_ORIGIN = new Point(3, -2, -344);
  private static final Point OTHER_ORIGIN = new Point(0, 0, -300);

  /// The course of a looped vessel that looks round on one slice and is no nodule; millimetres of
  /// the current study.
  private static final List<Point> LOOP =
      List.of(
          new Point(60, -34, 136),
          new Point(70, -28, 139),
          new Point(73, -19, 142),
          new Point(70, -16, 147),
          new Point(64, -20, 152));

  private DemoCatalogue() {}

  /// The chest CT that is to be read: one nodule grown, one new, one unchanged, one calcified, and
  /// a looped vessel.
  public static DemoStudy current() {
    return chest(
        "holloway current",
        HOLLOWAY,
        "A26-10417",
        "20260309",
        "101530",
        124,
        -350,
        2.5,
        List.of(
            grown(11, CURRENT_ORIGIN),
            nodule("new", "new", "left lower lobe", 70, 52, 105, 8, 30, 0.4, CURRENT_ORIGIN),
            unchanged(CURRENT_ORIGIN),
            calcified(CURRENT_ORIGIN)));
  }

  /// The same patient a year before.
  public static DemoStudy prior() {
    return chest(
        "holloway prior",
        HOLLOWAY,
        "A25-09862",
        "20250303",
        "143005",
        124,
        -344,
        2.5,
        List.of(grown(6, PRIOR_ORIGIN), unchanged(PRIOR_ORIGIN), calcified(PRIOR_ORIGIN)));
  }

  /// Another patient's chest with nothing planted.
  public static DemoStudy normalChest() {
    return chest("fairbank", FAIRBANK, "A26-10422", "20260309", "112240", 62, -300, 4.4, List.of());
  }

  /// A head.
  public static DemoStudy head() {
    return new DemoStudy(
        "okafor",
        OKAFOR,
        "A26-10425",
        "20260309",
        "121810",
        "CT head",
        "Head 5 mm",
        "HEAD",
        "H31S",
        Grid.centred(512, 0.45),
        30,
        -75,
        5,
        List.of(new DemoStudy.Window("BRAIN", 40, 80), new DemoStudy.Window("BONE", 500, 2000)),
        List.of());
  }

  /// A chest for which no result is sent.
  public static DemoStudy chestWithoutResults() {
    return chest(
        "lindqvist",
        LINDQVIST,
        "A26-10431",
        "20260309",
        "133455",
        68,
        -300,
        4.2,
        List.of(
            nodule("apical", "solid", "right upper lobe", -44, 16, 248, 9, 35, 0.5, OTHER_ORIGIN)));
  }

  /// All studies, the one to be read first.
  public static List<DemoStudy> all() {
    return List.of(current(), prior(), normalChest(), head(), chestWithoutResults());
  }

  /// Centre of the looped vessel in the current study, mm.
  public static Point loopedVessel() {
    Point middle = LOOP.get(2);
    return new Point(middle.x(), middle.y(), middle.z() + CURRENT_ORIGIN.z());
  }

  /// What is scanned in a study.
  public static Phantom phantom(DemoStudy study) {
    return switch (study.key()) {
      case "holloway current" -> holloway(study, CURRENT_ORIGIN, 1);
      case "holloway prior" -> holloway(study, PRIOR_ORIGIN, 2);
      case "fairbank" ->
          new ChestPhantom(new Build(0.88, 4, 21, 3, 13, OTHER_ORIGIN, List.of(), List.of()));
      case "lindqvist" ->
          new ChestPhantom(
              new Build(
                  0.92,
                  1,
                  33,
                  4,
                  20,
                  OTHER_ORIGIN,
                  study.nodules().stream()
                      .map(nodule -> nodule.inModel(OTHER_ORIGIN, 0.92))
                      .toList(),
                  List.of()));
      case "okafor" -> new HeadPhantom(44, 4);
      default -> throw new IllegalArgumentException("No phantom for " + study.key() + ".");
    };
  }

  private static Phantom holloway(DemoStudy study, Point origin, long noiseSeed) {
    return new ChestPhantom(
        new Build(
            1,
            0,
            7,
            noiseSeed,
            16,
            origin,
            study.nodules().stream().map(nodule -> nodule.inModel(origin, 1)).toList(),
            List.of(LOOP)));
  }

  private static PlantedNodule grown(double diameter, Point origin) {
    return nodule("grown", "grown", "right upper lobe", -62, -18, 228, diameter, 40, 0.6, origin);
  }

  private static PlantedNodule unchanged(Point origin) {
    return nodule("unchanged", "unchanged", "right lower lobe", -78, 48, 132, 9, 45, 0.4, origin);
  }

  private static PlantedNodule calcified(Point origin) {
    return nodule(
        "calcified", "unchanged, calcified", "left upper lobe", 58, -40, 205, 5, 650, 0, origin);
  }

  private static PlantedNodule nodule(
      String id,
      String words,
      String lobe,
      double x,
      double y,
      double z,
      double diameter,
      double hounsfield,
      double lobulation,
      Point origin) {
    return new PlantedNodule(
        id,
        words,
        DemoStudy.side(x),
        lobe,
        new Point(x + origin.x(), y + origin.y(), z + origin.z()),
        diameter,
        hounsfield,
        lobulation);
  }

  private static DemoStudy chest(
      String key,
      DemoPatient patient,
      String accession,
      String date,
      String time,
      int slices,
      double lowest,
      double spacing,
      List<PlantedNodule> nodules) {
    return new DemoStudy(
        key,
        patient,
        accession,
        date,
        time,
        "CT chest",
        "Chest lung",
        "CHEST",
        "B50F",
        GRID,
        slices,
        lowest,
        spacing,
        CHEST_WINDOWS,
        nodules);
  }
}

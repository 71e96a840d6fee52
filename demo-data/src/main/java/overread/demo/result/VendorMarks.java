package overread.demo.result;

import java.util.ArrayList;
import java.util.List;
import overread.demo.study.DemoCatalogue;
import overread.demo.study.DemoStudy;
import overread.demo.study.PlantedNodule;
import overread.review.finding.Laterality;

/// What the vendor's algorithm marks in the current study: three of the four planted nodules and
/// the looped vessel, which is none. It misses the calcified one.
public final class VendorMarks {
  private VendorMarks() {}

  /// The marks, highest score first.
  public static List<VendorMark> all() {
    DemoStudy study = DemoCatalogue.current();
    List<VendorMark> marks = new ArrayList<>();
    marks.add(of(study.nodule("grown"), 1, 92));
    marks.add(of(study.nodule("unchanged"), 2, 81));
    marks.add(of(study.nodule("new"), 3, 74));
    marks.add(new VendorMark(4, "Nodule 4", Laterality.LEFT, DemoCatalogue.loopedVessel(), 7, 46));
    return List.copyOf(marks);
  }

  private static VendorMark of(PlantedNodule nodule, int number, int score) {
    return new VendorMark(
        number, "Nodule " + number, nodule.side(), nodule.centre(), nodule.diameter(), score);
  }
}

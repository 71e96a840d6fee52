package overread.hanging.shipped;

import static overread.hanging.protocol.MatchingRule.must;
import static overread.hanging.protocol.MatchingRule.prefer;

import java.util.List;
import java.util.Set;
import overread.hanging.facts.SeriesFact;
import overread.hanging.facts.SeriesFacts;
import overread.hanging.facts.StudyFact;
import overread.hanging.facts.StudyFacts;
import overread.hanging.protocol.Constraint;
import overread.hanging.protocol.DisplaySetSelector;
import overread.hanging.protocol.HangingProtocol;
import overread.hanging.protocol.InitialImage;
import overread.hanging.protocol.InitialWindow;
import overread.hanging.protocol.Linked;
import overread.hanging.protocol.MatchingRule;
import overread.hanging.protocol.Stage;
import overread.hanging.protocol.StudySource;
import overread.hanging.protocol.SyncGroup;
import overread.hanging.protocol.ViewportSpec;

/// The shipped protocols. Each has a fixture study in the tests.
public final class ShippedProtocols {
  private static final InitialWindow LUNG = new InitialWindow("Lung", -600, 1500);
  private static final InitialWindow MEDIASTINUM = new InitialWindow("Mediastinum", 40, 400);

  private static final List<String> CHEST = List.of("chest", "thorax", "lung", "pulmonary");
  private static final List<String> NOT_A_STACK =
      List.of("localizer", "scout", "topogram", "surview", "dose");

  private static final List<MatchingRule<StudyFacts>> CHEST_CT =
      List.of(
          must(StudyFact.MODALITIES, new Constraint.OneOf(List.of("CT")), 10),
          must(StudyFact.LARGEST_SERIES, Constraint.atLeast(20), 0),
          prefer(StudyFact.BODY_PARTS, new Constraint.Contains(CHEST), 10),
          prefer(StudyFact.DESCRIPTION, new Constraint.Contains(CHEST), 5),
          prefer(StudyFact.SERIES_DESCRIPTIONS, new Constraint.Contains(CHEST), 2),
          must(
              StudyFact.BODY_PARTS,
              new Constraint.Lacks(List.of("head", "brain", "neck", "skull", "knee", "foot")),
              0));

  private static final List<MatchingRule<SeriesFacts>> AXIAL_STACK =
      List.of(
          must(SeriesFact.MODALITY, new Constraint.OneOf(List.of("CT")), 10),
          must(SeriesFact.IMAGES, Constraint.atLeast(20), 0),
          must(SeriesFact.IMAGE_TYPE, new Constraint.Lacks(NOT_A_STACK), 0),
          must(SeriesFact.DESCRIPTION, new Constraint.Lacks(NOT_A_STACK), 0),
          prefer(SeriesFact.DESCRIPTION, new Constraint.Contains(List.of("lung")), 5),
          prefer(SeriesFact.BODY_PART, new Constraint.Contains(CHEST), 3),
          prefer(SeriesFact.SLICE_THICKNESS, new Constraint.Between(0.1, 3), 2));

  private ShippedProtocols() {}

  /// One stack, then the same stack in lung and mediastinal windows side by side.
  public static HangingProtocol chestCt() {
    return new HangingProtocol(
        "ct-chest",
        "CT chest",
        CHEST_CT,
        List.of(),
        List.of(new DisplaySetSelector("current", StudySource.CURRENT, AXIAL_STACK)),
        List.of(new SyncGroup("pair", Set.of(Linked.SCROLL, Linked.ZOOM_AND_PAN))),
        List.of(
            new Stage("Lung", 1, 1, List.of(cell(0, "current", LUNG, List.of()))),
            new Stage(
                "Lung and mediastinum",
                1,
                2,
                List.of(
                    cell(0, "current", LUNG, List.of("pair")),
                    cell(1, "current", MEDIASTINUM, List.of("pair"))))));
  }

  /// Current on the left, prior on the right, scrolled together.
  public static HangingProtocol chestCtWithPrior() {
    return new HangingProtocol(
        "ct-chest-prior",
        "CT chest with prior",
        CHEST_CT,
        CHEST_CT,
        List.of(
            new DisplaySetSelector("current", StudySource.CURRENT, AXIAL_STACK),
            new DisplaySetSelector("prior", StudySource.PRIOR, AXIAL_STACK)),
        List.of(
            new SyncGroup("compare", Set.of(Linked.SCROLL, Linked.WINDOW, Linked.ZOOM_AND_PAN))),
        List.of(compare("Compare, lung", LUNG), compare("Compare, mediastinum", MEDIASTINUM)));
  }

  /// All, in the order in which equal scores are settled.
  public static List<HangingProtocol> all() {
    return List.of(chestCt(), chestCtWithPrior());
  }

  private static Stage compare(String name, InitialWindow window) {
    return new Stage(
        name,
        1,
        2,
        List.of(
            cell(0, "current", window, List.of("compare")),
            cell(1, "prior", window, List.of("compare"))));
  }

  private static ViewportSpec cell(
      int column, String displaySet, InitialWindow window, List<String> syncGroups) {
    return new ViewportSpec(0, column, displaySet, InitialImage.MIDDLE, window, syncGroups);
  }
}

package overread.hanging.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import overread.hanging.facts.HangingCase;
import overread.hanging.matching.HangingPlan;
import overread.hanging.matching.HungStage;
import overread.hanging.matching.ProtocolCandidate;
import overread.hanging.matching.ProtocolMatcher;
import overread.hanging.protocol.Linked;

class ShippedProtocolsTest {
  @Test
  void hangsAChestCtInOneLungWindowThenInTwo() {
    HangingPlan plan = plan(new HangingCase(FixtureStudies.chest("1.1", 2026), List.of()));

    ProtocolCandidate chosen = plan.chosen().orElseThrow();
    assertThat(chosen.protocol().id()).isEqualTo("ct-chest");
    assertThat(chosen.stages())
        .extracting(stage -> stage.stage().name())
        .containsExactly("Lung", "Lung and mediastinum");
    assertThat(seriesUids(chosen.stages().getFirst())).containsExactly("1.1.3");
    assertThat(chosen.stages().getLast().viewports())
        .extracting(hung -> hung.viewport().window())
        .extracting(window -> window == null ? "" : window.name())
        .containsExactly("Lung", "Mediastinum");
  }

  @Test
  void hangsTheCurrentLeftAndThePriorRightWithLinkedScroll() {
    HangingPlan plan =
        plan(
            new HangingCase(
                FixtureStudies.chest("1.1", 2026),
                List.of(
                    FixtureStudies.chest("1.2", 2023),
                    FixtureStudies.chest("1.3", 2025),
                    FixtureStudies.head("1.4", 2026))));

    ProtocolCandidate chosen = plan.chosen().orElseThrow();
    assertThat(chosen.protocol().id()).isEqualTo("ct-chest-prior");
    assertThat(chosen.priorUid()).isEqualTo("1.3");
    HungStage first = chosen.stages().getFirst();
    assertThat(seriesUids(first)).containsExactly("1.1.3", "1.3.3");
    assertThat(first.viewports())
        .extracting(hung -> hung.viewport().column())
        .containsExactly(0, 1);
    assertThat(first.viewports())
        .allSatisfy(hung -> assertThat(hung.viewport().syncGroups()).containsExactly("compare"));
    assertThat(chosen.protocol().syncGroups().getFirst().linked())
        .isEqualTo(Set.of(Linked.SCROLL, Linked.WINDOW, Linked.ZOOM_AND_PAN));
  }

  @Test
  void ignoresAPriorDatedAfterTheStudyBeingRead() {
    HangingPlan plan =
        plan(
            new HangingCase(
                FixtureStudies.chest("1.1", 2024), List.of(FixtureStudies.chest("1.2", 2025))));

    assertThat(plan.chosen().orElseThrow().protocol().id()).isEqualTo("ct-chest");
    assertThat(plan.candidates().getLast().refusal()).isEqualTo("no relevant prior is at hand");
  }

  @Test
  void leavesAHeadCtToThePlainLayoutAndSaysWhy() {
    HangingPlan plan = plan(new HangingCase(FixtureStudies.head("1.1", 2026), List.of()));

    assertThat(plan.chosen()).isEmpty();
    assertThat(plan.explanation())
        .contains("CT chest: the study lacks a required fact")
        .contains(
            "study: body parts does not contain head or brain or neck or skull or knee or foot:"
                + " no, and it is required (found HEAD)");
  }

  @Test
  void aiResultsChangeNothingInThePlanNorInItsExplanation() {
    for (List<Integer> priors : List.of(List.<Integer>of(), List.of(2025))) {
      HangingCase without =
          new HangingCase(
              FixtureStudies.chest("1.1", 2026),
              priors.stream().map(year -> FixtureStudies.chest("1.2", year)).toList());
      HangingCase with =
          new HangingCase(
              FixtureStudies.withAiResults(without.current()),
              without.priors().stream().map(FixtureStudies::withAiResults).toList());

      assertThat(plan(with)).isEqualTo(plan(without));
      assertThat(plan(with).explanation()).isEqualTo(plan(without).explanation());
    }
  }

  @Test
  void aStudyOfResultsAloneHangsNothing() {
    HangingCase onlyResults =
        new HangingCase(
            new overread.hanging.facts.StudyFacts(
                "1.1",
                FixtureStudies.chest("1.1", 2026).date(),
                "CT chest",
                FixtureStudies.withAiResults(FixtureStudies.chest("1.1", 2026))
                    .series()
                    .subList(0, 4)),
            List.of());

    assertThat(plan(onlyResults).chosen()).isEmpty();
  }

  @Test
  void theOrderOfSeriesAndPriorsDoesNotMatter() {
    var current = FixtureStudies.chest("1.1", 2026);
    var a = FixtureStudies.chest("1.2", 2025);
    var b = FixtureStudies.chest("1.3", 2025);
    var reversed =
        new overread.hanging.facts.StudyFacts(
            current.studyUid(), current.date(), current.description(), current.series().reversed());

    assertThat(plan(new HangingCase(reversed, List.of(b, a))))
        .isEqualTo(plan(new HangingCase(current, List.of(a, b))));
  }

  private static HangingPlan plan(HangingCase hangingCase) {
    return ProtocolMatcher.plan(hangingCase, ShippedProtocols.all());
  }

  private static List<String> seriesUids(HungStage stage) {
    return stage.viewports().stream().map(hung -> hung.series().seriesUid()).toList();
  }
}

package overread.review.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import overread.requirement.Requirement;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.Origin;
import overread.review.finding.Presence;

class ReviewedFindingTest {
  private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

  private static Finding finding(String id, Origin origin, String label) {
    return new Finding(
        id,
        id,
        origin,
        new CodedConcept("786838002", "SCT", "Nodule of lung"),
        label,
        Presence.PRESENT,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of());
  }

  private static final Finding MARKED = finding("ai-1", Origin.AI, "Nodule");
  private static final Finding OWN = finding("mine-1", Origin.PERSON, "Effusion");

  private static List<ReviewedFinding> after(String about, Verdict... verdicts) {
    var given = new ArrayList<GivenVerdict>();
    for (var verdict : verdicts) {
      given.add(new GivenVerdict("v" + given.size(), "1.2", about, "reader", AT, verdict));
    }
    return ReviewedFinding.fold(List.of(MARKED), given);
  }

  private static FindingState stateAfter(Verdict... verdicts) {
    return after(MARKED.id(), verdicts).getFirst().state();
  }

  @Test
  @Requirement("D56")
  void theLastVerdictCounts() {
    assertThat(stateAfter()).isEqualTo(FindingState.UNREVIEWED);
    assertThat(stateAfter(new Verdict.Accepted())).isEqualTo(FindingState.ACCEPTED);
    assertThat(stateAfter(new Verdict.Accepted(), new Verdict.Rejected(RejectReason.ANATOMY)))
        .isEqualTo(FindingState.REJECTED);
    assertThat(stateAfter(new Verdict.Rejected(null), new Verdict.Escalated("unsure")))
        .isEqualTo(FindingState.ESCALATED);
  }

  @Test
  void undoGoesBackToUnreviewed() {
    assertThat(stateAfter(new Verdict.Accepted(), new Verdict.Withdrawn()))
        .isEqualTo(FindingState.UNREVIEWED);
  }

  @Test
  void aModifiedFindingKeepsItsOriginal() {
    var changed = finding("ai-1", Origin.AI, "Granuloma");
    var reviewed = after(MARKED.id(), new Verdict.Modified(changed)).getFirst();
    assertThat(reviewed.original()).isEqualTo(MARKED);
    assertThat(reviewed.current()).isEqualTo(changed);
    assertThat(reviewed.state()).isEqualTo(FindingState.MODIFIED);
  }

  @Test
  @Requirement("D57")
  void anAddedFindingStandsBesideTheMarkedOnesAndMayBeTakenBack() {
    var added = after(OWN.id(), new Verdict.Added(OWN));
    assertThat(added)
        .extracting(ReviewedFinding::state)
        .containsExactly(FindingState.UNREVIEWED, FindingState.ADDED);
    var takenBack = after(OWN.id(), new Verdict.Added(OWN), new Verdict.Withdrawn());
    assertThat(takenBack.get(1).state()).isEqualTo(FindingState.WITHDRAWN);
  }

  @Test
  void changingOnesOwnFindingLeavesItAdded() {
    var reviewed =
        after(
                OWN.id(),
                new Verdict.Added(OWN),
                new Verdict.Modified(finding("mine-1", Origin.PERSON, "Consolidation")))
            .get(1);
    assertThat(reviewed.state()).isEqualTo(FindingState.ADDED);
    assertThat(reviewed.current().label()).isEqualTo("Consolidation");
  }

  @Test
  void verdictsOnFindingsThatAreNotInTheListLeaveNoTrace() {
    assertThat(after("hidden", new Verdict.Accepted()))
        .containsExactly(new ReviewedFinding(MARKED, MARKED, FindingState.UNREVIEWED, null));
  }
}

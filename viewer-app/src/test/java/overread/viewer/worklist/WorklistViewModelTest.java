package overread.viewer.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import overread.requirement.Requirement;
import overread.review.coverage.AiState;
import overread.review.reading.Role;
import overread.viewer.image.BackgroundWork;
import overread.viewer.room.ManualTiming;
import overread.viewer.room.MemoryRoom;
import overread.viewer.room.MemorySession;
import overread.viewer.room.Studies;
import overread.wire.AiSummary;
import overread.wire.WorklistRow;

class WorklistViewModelTest {
  private final MemoryRoom room = new MemoryRoom(Role.RADIOLOGIST, new ManualTiming());
  private final List<String> opened = new ArrayList<>();
  private final WorklistViewModel list =
      new WorklistViewModel(
          new MemorySession(room, Role.RADIOLOGIST),
          BackgroundWork.sameThread(),
          row -> opened.add(row.studyUid()));

  private static AiSummary ai(AiState state) {
    return new AiSummary(state, "AI: 2 nodules", 2, 2);
  }

  private List<String> shown() {
    return list.rows().stream().map(WorklistRow::studyUid).toList();
  }

  @Test
  void showsWhatTheServiceSendsInItsOrderAndOpensTheSelectedStudy() {
    room.rows.addAll(List.of(Studies.row("2", null), Studies.row("1", null)));
    list.refresh();
    assertThat(shown()).containsExactly("2", "1");
    list.open();
    assertThat(opened).containsExactly("2");
  }

  @Test
  void aRowTurnsReadyInPlaceAndTheSelectionStays() {
    room.rows.addAll(
        List.of(Studies.row("1", ai(AiState.WAITING)), Studies.row("2", ai(AiState.WAITING))));
    list.refresh();
    list.selectedProperty().set(list.rows().get(1));
    room.rows.set(1, Studies.row("2", ai(AiState.READY)));
    list.refresh();
    var chosen = list.selectedProperty().get();
    assertThat(chosen).isEqualTo(Studies.row("2", ai(AiState.READY)));
    assertThat(shown()).containsExactly("1", "2");
  }

  @Test
  @Requirement("J115")
  void withoutAnythingOfAiTheColumnsVanishAsAGroupAndNoKeyBringsThemBack() {
    room.rows.add(Studies.row("1", null));
    list.refresh();
    assertThat(list.aiSentProperty().get()).isFalse();
    list.toggleAiColumns();
    list.toggleAiColumns();
    assertThat(list.aiShownProperty().get()).isFalse();
  }

  @Test
  void theReaderHidesTheAiColumnsAndTheOrderStays() {
    room.rows.addAll(
        List.of(Studies.row("2", ai(AiState.READY)), Studies.row("1", ai(AiState.WAITING))));
    list.refresh();
    list.toggleAiColumns();
    assertThat(list.aiShownProperty().get()).isFalse();
    list.refresh();
    assertThat(list.aiShownProperty().get()).isFalse();
    assertThat(shown()).containsExactly("2", "1");
  }

  @Test
  void filtersCombine() {
    room.rows.addAll(
        List.of(
            Studies.row("1", ai(AiState.READY)),
            Studies.row("2", ai(AiState.FAILED)),
            Studies.row("3", null)));
    list.refresh();
    filter("archer chest", null, AiState.READY);
    assertThat(shown()).containsExactly("1");
    filter("a2", "CT", null);
    assertThat(shown()).containsExactly("2");
    filter("", "MR", null);
    assertThat(shown()).isEmpty();
    list.filterProperty().set(WorklistFilter.ALL);
    assertThat(shown()).containsExactly("1", "2", "3");
  }

  private void filter(String text, @Nullable String modality, @Nullable AiState ai) {
    list.filterProperty().set(new WorklistFilter(text, modality, null, null, ai));
  }

  @Test
  @Requirement("S188")
  void aServiceThatGoesAwayLeavesTheListStanding() {
    room.rows.add(Studies.row("1", null));
    list.refresh();
    room.down = true;
    list.refresh();
    assertThat(shown()).containsExactly("1");
    var failure = list.failureProperty().get();
    assertThat(failure == null ? "" : failure.sentence()).contains("does not answer");
    room.down = false;
    list.refresh();
    assertThat(list.failureProperty().get()).isNull();
  }
}

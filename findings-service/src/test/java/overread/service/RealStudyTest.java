package overread.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.requirement.Requirement;
import overread.review.reading.ReadingState;
import overread.service.ledger.LedgerVerifier;
import overread.wire.MoveResult;
import overread.wire.StudyFindings;
import overread.wire.Worklist;

class RealStudyTest {
  private static final String STUDY =
      "1.3.6.1.4.1.14519.5.2.1.6279.6001.265704884949271879044145982159";

  @TempDir Path folder;

  @Test
  @Requirement("RCR-16")
  void aTraineeSeesOnlyTheImagesOfARealStudyThatHoldsResults() throws Exception {
    var data = SharedData.folder("01-ct-chest-lidc");
    var slices = SharedData.files(data.resolve("ct")).subList(100, 120);
    try (var service = FindingsService.start(ServiceConfiguration.of(folder, 0, null))) {
      var admin = Caller.as(service.url(), "admin");
      assertThat(admin.storeFiles(slices).status()).isEqualTo(200);
      assertThat(admin.storeFiles(SharedData.files(data.resolve("results-synthetic"))).status())
          .isEqualTo(200);

      var radiologist = Caller.as(service.url(), "radiologist");
      var full = radiologist.get("/api/v1/worklist").as(Worklist.class).rows().getFirst();
      assertThat(full.modalities()).contains("CT", "SEG", "SR", "PR");
      assertThat(full.imageCount()).isEqualTo(20);
      assertThat(full.ai()).isNotNull();

      var trainee = Caller.as(service.url(), "trainee");
      var blind = trainee.get("/api/v1/worklist").as(Worklist.class).rows().getFirst();
      assertThat(blind.modalities()).isEqualTo(List.of("CT"));
      assertThat(blind.ai()).isNull();
      assertThat(modalities(trainee)).isEqualTo(List.of("CT"));
      assertThat(
              trainee
                  .post("/api/v1/studies/" + STUDY + "/reading")
                  .as(MoveResult.class)
                  .reading()
                  .state())
          .isEqualTo(ReadingState.BLIND);
      var findings = trainee.get("/api/v1/studies/" + STUDY + "/findings").as(StudyFindings.class);
      assertThat(findings.ai()).isNull();
      assertThat(findings.findings()).isEmpty();
    }
    assertThat(LedgerVerifier.verify(folder).intact()).isTrue();
  }

  private static List<String> modalities(Caller caller) throws IOException {
    var rows = caller.get("/dicom-web/studies/" + STUDY + "/series").json();
    return rows.findValues("00080060").stream()
        .map((JsonNode value) -> value.at("/Value/0").asText())
        .toList();
  }
}

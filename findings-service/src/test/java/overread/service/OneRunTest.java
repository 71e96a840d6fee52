package overread.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.requirement.Requirement;
import overread.review.coverage.CoverageCell;
import overread.review.coverage.CoverageState;
import overread.review.coverage.Declaration;
import overread.review.coverage.DeclaredAbnormality;
import overread.review.finding.Algorithm;
import overread.wire.AlgorithmResult;
import overread.wire.StudyFindings;

/// A report and a presentation state of one program are one run, with one row for each lesion.
class OneRunTest {
  private static final DeclaredAbnormality NODULE =
      new DeclaredAbnormality(
          SyntheticStudy.finding().code(), 91.0, 84.0, "Adults, screening", 412);

  @TempDir Path folder;
  private FindingsService service;

  @BeforeEach
  void open() throws IOException {
    service = FindingsService.start(ServiceConfiguration.of(folder, 0, null));
    store(SyntheticStudy.images(3));
  }

  @AfterEach
  void close() {
    service.close();
  }

  private void store(List<byte[]> objects) throws IOException {
    assertThat(Caller.as(service.url(), "admin").store(objects).status()).isEqualTo(200);
  }

  private StudyFindings findings(String user) throws IOException {
    return Caller.as(service.url(), user)
        .get("/api/v1/studies/" + SyntheticStudy.UID + "/findings")
        .as(StudyFindings.class);
  }

  private static Declaration declaration(Algorithm algorithm) {
    return new Declaration(algorithm, "", List.of(), List.of(NODULE));
  }

  @Test
  @Requirement("C42")
  void marksOfAReportedFindingAreOneRowWithItAndOthersStayListed() throws Exception {
    store(List.of(SyntheticStudy.marks(3)));
    store(SyntheticStudy.report(3, null));

    var seen = findings("radiologist");
    assertThat(seen.findings())
        .extracting(
            row -> row.original().label(),
            row -> row.original().algorithm(),
            row -> row.original().sources().size())
        .containsExactly(
            tuple("Nodule", SyntheticStudy.ALGORITHM, 2),
            tuple("Mark 2 in layer MARKS", SyntheticStudy.ALGORITHM, 1));
    assertThat(seen.ai().results())
        .singleElement()
        .satisfies(run -> {
          assertThat(run.algorithm()).isEqualTo(SyntheticStudy.ALGORITHM);
          assertThat(run.objects()).hasSize(2);
          assertThat(run.coverage())
              .containsExactly(
                  new CoverageCell(NODULE.code(), SyntheticStudy.ALGORITHM, CoverageState.FOUND));
        });
    assertThat(findings("trainee").findings()).isEmpty();
  }

  @Test
  @Requirement({"M143", "RCR-13", "RCR-14"})
  void theDeclarationIsReadFromTheCodedContentOfTheReport() throws Exception {
    store(SyntheticStudy.report(3, declaration(SyntheticStudy.ALGORITHM)));

    assertThat(findings("radiologist").ai().results())
        .extracting(AlgorithmResult::algorithm, AlgorithmResult::declaration)
        .containsExactly(tuple(SyntheticStudy.ALGORITHM, declaration(SyntheticStudy.ALGORITHM)));
    assertThat(findings("trainee").ai()).isNull();
  }

  @Test
  void theDeclarationOfAnotherVersionIsNotBorrowed() throws Exception {
    var older = new Algorithm("NoduleFinder", "3.0", "Example Vendor");
    store(SyntheticStudy.report(3, declaration(older)));

    assertThat(findings("radiologist").ai().results())
        .filteredOn(run -> run.algorithm().equals(SyntheticStudy.ALGORITHM))
        .extracting(AlgorithmResult::declaration)
        .containsOnlyNulls();
  }
}

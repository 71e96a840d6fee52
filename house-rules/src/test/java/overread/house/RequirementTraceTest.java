package overread.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Run with `-Dtrace.update=true` to write `docs/requirements.md` anew.
class RequirementTraceTest {
  private static final Path ROOT = Path.of(System.getProperty("overread.root"));

  @Test
  void everyClaimedIdIsARequirement() throws IOException {
    var trace = RequirementTrace.of(ROOT);
    assertThat(trace.unknownIds()).isEmpty();
    assertThat(trace.claims()).isNotEmpty();
  }

  @Test
  void theTraceInTheDocumentsIsUpToDate() throws IOException {
    var document = ROOT.resolve("docs/requirements.md");
    var now = RequirementTrace.of(ROOT).markdown();
    if (Boolean.getBoolean("trace.update")) {
      Files.writeString(document, now);
    }
    assertThat(Files.readString(document))
        .as("docs/requirements.md; write it anew with ./overread trace")
        .isEqualTo(now);
  }
}

package overread.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "view",
        "import",
        "inspect",
        "render",
        "findings",
        "demo-data",
        "ledger",
        "viewer"
      })
  void everyCommandExplainsItself(String command) {
    var ran = Ran.command(command, "--help");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(ran.out()).startsWith("Usage: overread " + command);
  }

  @Test
  void anUnknownCommandIsAUsageError() {
    var ran = Ran.command("improt", "x");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("improt");
  }

  @Test
  void anImportWithoutPathsIsAUsageError() {
    assertThat(Ran.command("import").exitCode()).isEqualTo(ExitCode.USAGE);
  }
}

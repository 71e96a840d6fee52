package overread.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import overread.service.ledger.LedgerVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `overread ledger verify`: recomputes the ledger of a data folder, offline.
@Command(name = "ledger", mixinStandardHelpOptions = true, description = "Checks the ledger.")
final class LedgerCommand {
  @Spec private @Nullable CommandSpec spec;

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Recomputes every hash, the tree and every signed checkpoint; 0 when all agree.")
  int verify(@Mixin DataFolder data) {
    var report = LedgerVerifier.verify(data.path());
    var line = Objects.requireNonNull(spec).commandLine();
    var out = report.intact() ? line.getOut() : line.getErr();
    out.println(report.sentence());
    out.printf(
        "%d entries, %d checkpoints, %d erased details, root %s%n",
        report.entries(), report.checkpoints(), report.erased(), report.root());
    return report.intact() ? ExitCode.DONE : ExitCode.COULD_NOT_RUN;
  }
}

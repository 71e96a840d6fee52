package overread.command;

import java.net.URI;
import java.nio.file.Path;
import overread.service.CouldNotRunException;
import overread.viewer.NoDisplayException;
import overread.viewer.Workstation;
import overread.viewer.WorkstationConfiguration;

/// Opens the workstation's window.
final class Desk {
  private Desk() {}

  /// Refuses where there is no display, in one sentence that says how to get one.
  static void requireDisplay() {
    try {
      Workstation.requireDisplay();
    } catch (NoDisplayException e) {
      throw new CouldNotRunException(String.valueOf(e.getMessage()), e);
    }
  }

  /// Returns when the window is closed.
  static int open(URI service, Path data) throws InterruptedException {
    try {
      Workstation.launch(
          WorkstationConfiguration.demonstration(service, data.resolve("workstation")));
      return ExitCode.DONE;
    } catch (NoDisplayException e) {
      throw new CouldNotRunException(String.valueOf(e.getMessage()), e);
    }
  }
}

package overread.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overread.service.CouldNotRunException;

class ServeSettingsTest {
  @TempDir Path folder;

  private ServeSettings read(String text) throws IOException {
    return ServeSettings.read(
        Files.writeString(folder.resolve("settings"), text), new DataFolder(), 8642);
  }

  @Test
  void whatTheFileNamesReplacesTheCommandLine() throws IOException {
    assertThat(read("# here\nport = 9000\n\ndata=/srv/overread\ninference = false\n"))
        .isEqualTo(new ServeSettings(9000, Path.of("/srv/overread"), false));
  }

  @Test
  void anUnknownSettingIsRefusedWithTheNearestKnownOne() {
    assertThatThrownBy(() -> read("port = 1\nprot = 2\n"))
        .isInstanceOf(CouldNotRunException.class)
        .hasMessage(
            folder.resolve("settings")
                + ", line 2: there is no setting 'prot'. Did you mean 'port'?");
  }

  @Test
  void aPortThatIsNoneIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read("port = 99999"))
        .isInstanceOf(CouldNotRunException.class)
        .hasMessageEndingWith("line 1: a port is a number from 0 to 65535.");
  }
}

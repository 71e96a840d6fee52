package overread.dicom.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What we write is read by other programs with the values that the original has.
class PeerReadersTest {
  @TempDir Path folder;

  @Test
  void anIndependentLibraryReadsTheSameValuesFromWhatWasWritten() throws Exception {
    assumeTrue(run("/usr/bin/python3", "-c", "import pydicom").equals(""), "pydicom is missing");
    List<String> pairs = new ArrayList<>();
    for (Path[] pair : written()) {
      pairs.add(pair[0] + "\t" + pair[1]);
    }
    Path list = Files.write(folder.resolve("pairs.txt"), pairs);
    Path script =
        Path.of(Objects.requireNonNull(getClass().getResource("compare_written.py")).toURI());
    assertThat(run("/usr/bin/python3", script.toString(), list.toString()).lines().toList())
        .containsExactly(pairs.size() + " pairs compared");
  }

  @Test
  void anIndependentDumpFindsNothingWrongInWhatWasWritten() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/dcmdump")), "dcmdump is missing");
    List<String> command = new ArrayList<>(List.of("/usr/bin/dcmdump", "+P", "0008,0018", "-v"));
    for (Path[] pair : written()) {
      command.add(pair[1].toString());
    }
    assertThat(
            run(command.toArray(String[]::new))
                .lines()
                .filter(line -> line.startsWith("W:") || line.startsWith("E:")))
        .isEmpty();
  }

  /// One file of every folder of like slices and all others: the original and what we wrote of it.
  private List<Path[]> written() throws IOException {
    List<Path[]> pairs = new ArrayList<>();
    Path last = null;
    int inFolder = 0;
    for (Path file : SharedData.files()) {
      inFolder = Objects.equals(file.getParent(), last) ? inFolder + 1 : 0;
      last = file.getParent();
      if (inFolder >= 20) {
        continue;
      }
      Path copy = folder.resolve(pairs.size() + ".dcm");
      try (DicomObject read = DicomReader.read(file)) {
        if (!read.data().hasValue(Tag.SOP_CLASS_UID)
            || !read.data().hasValue(Tag.SOP_INSTANCE_UID)
            || read.transferSyntaxUid().equals(Uid.EXPLICIT_VR_BIG_ENDIAN)) {
          continue;
        }
        DicomWriter.write(read, copy);
      }
      pairs.add(new Path[] {file, copy});
    }
    return pairs;
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return out;
  }
}

package overread.dicom.sr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Uid;

/// Asks independent checkers about an object that we wrote. Tests are skipped where a checker is
/// not installed.
public final class PeerCheck {
  private PeerCheck() {}

  /// Writes an object for a checker to read.
  public static Path file(Attributes data, Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "written", ".dcm");
    DicomWriter.write(DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN), file);
    return file;
  }

  /// The errors that a tool reports and the allow-list does not explain.
  public static List<String> errors(String tool, Path file) throws Exception {
    Run run =
        switch (tool) {
          case "dciodvfy" -> run(tool, "-new", file.toString());
          case "dsrdump" -> run(tool, "+Pn", file.toString());
          default -> run(tool, file.toString());
        };
    List<Pattern> allowed = allowList(tool);
    List<String> errors = new ArrayList<>();
    for (String line : run.lines) {
      boolean bad = line.startsWith("Error") || line.startsWith("E:") || line.startsWith("F:");
      if (bad && allowed.stream().noneMatch(pattern -> pattern.matcher(line).find())) {
        errors.add(line);
      }
    }
    if (run.exitCode != 0 && !tool.equals("dciodvfy") && errors.isEmpty()) {
      errors.add(tool + " ended with exit code " + run.exitCode + ": " + run.lines);
    }
    return errors;
  }

  /// What a tool prints.
  public static List<String> output(String... command) throws Exception {
    return run(command).lines;
  }

  private record Run(int exitCode, List<String> lines) {}

  private static Run run(String... command) throws Exception {
    Assumptions.assumeTrue(installed(command[0]), command[0] + " is not installed");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .put(
            "JAVA_TOOL_OPTIONS",
            "-Djdk.xml.xpathTotalOpLimit=0 -Djdk.xml.xpathExprOpLimit=0"
                + " -Djdk.xml.xpathExprGrpLimit=0");
    Process process = builder.start();
    process.getOutputStream().close();
    List<String> lines;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines = reader.lines().toList();
    }
    return new Run(process.waitFor(), lines);
  }

  private static boolean installed(String tool) {
    return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  private static List<Pattern> allowList(String tool) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            PeerCheck.class.getResourceAsStream("/overread/dicom/peer-allow-list.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(tool + " "))
          .map(line -> Pattern.compile(line.substring(tool.length() + 1)))
          .toList();
    }
  }
}

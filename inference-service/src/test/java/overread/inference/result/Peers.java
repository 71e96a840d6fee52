package overread.inference.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Runs programs of others that judge what we write; a test is skipped where one is missing.
public final class Peers {
  private Peers() {}

  /// Everything that the program printed, line by line.
  public static List<String> run(String program, String... arguments) {
    boolean installed =
        program.startsWith("/")
            ? Files.isExecutable(Path.of(program))
            : Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    Assumptions.assumeTrue(installed, program + " is not installed");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(Stream.concat(Stream.of(program), Arrays.stream(arguments)).toList());
      builder
          .environment()
          .put(
              "JAVA_TOOL_OPTIONS",
              "-Djdk.xml.xpathTotalOpLimit=0 -Djdk.xml.xpathExprOpLimit=0"
                  + " -Djdk.xml.xpathExprGrpLimit=0");
      Process process = builder.redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return output.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The lines of a validator that name an error.
  public static List<String> errors(String program, String... arguments) {
    return run(program, arguments).stream().filter(line -> line.startsWith("Error")).toList();
  }
}

package overread.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import overread.requirement.Requirement;

/// The findings rail in the real OHIF, in Chromium, on the built program: runs the browser tests of
/// `zero-footprint` and reports each of them. Left out with the reason where Chromium or npm's
/// registry is not to be had; on continuous integration that is a failure.
class BrowserTest {
  private static final int LEFT_OUT = 77;

  @Requirement("C54")
  @TestFactory
  List<DynamicContainer> theRailInTheBrowser() throws IOException, InterruptedException {
    var folder = Path.of(System.getProperty("overread.root")).resolve("zero-footprint");
    var last = "";
    var script = new ProcessBuilder(folder.resolve("browser-test").toString());
    script.environment().put("OVERREAD_CLASSPATH", System.getProperty("java.class.path"));
    script.environment().put("JAVA_HOME", System.getProperty("java.home"));
    var running = script.redirectErrorStream(true).start();
    try (var said =
        new BufferedReader(
            new InputStreamReader(running.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        System.out.println(line);
        last = line;
      }
    } finally {
      running.destroy();
    }
    var code = running.waitFor();
    if (code == LEFT_OUT) {
      return leftOut(last);
    }
    var report = folder.resolve("target/browser-tests.json");
    assertThat(report).as("The browser tests ended with %d: %s", code, last).exists();
    var files = new ObjectMapper().readTree(Files.readString(report)).path("testResults");
    assertThat(files.isEmpty()).as("No browser test ran").isFalse();
    var containers = elements(files).stream().map(BrowserTest::file).toList();
    var failed =
        elements(files).stream().anyMatch(file -> !file.path("status").asText().equals("passed"));
    assertThat(failed).as("The browser tests ended with %d", code).isEqualTo(code != 0);
    return containers;
  }

  private static List<DynamicContainer> leftOut(String why) {
    if ("true".equals(System.getenv("CI"))) {
      return fail(why);
    }
    return abort(why);
  }

  /// One file of tests. A file that fails as a whole, before its first test, is a failure too.
  private static DynamicContainer file(JsonNode file) {
    var name = Path.of(file.path("name").asText()).getFileName().toString();
    var tests = elements(file.path("assertionResults")).stream().map(BrowserTest::test).toList();
    var whole =
        DynamicTest.dynamicTest(
            "the file as a whole",
            () ->
                assertThat(file.path("status").asText())
                    .as(file.path("message").asText())
                    .isEqualTo("passed"));
    return DynamicContainer.dynamicContainer(name, tests.isEmpty() ? List.of(whole) : tests);
  }

  private static DynamicTest test(JsonNode test) {
    return DynamicTest.dynamicTest(
        test.path("fullName").asText(),
        () -> {
          switch (test.path("status").asText()) {
            case "passed" -> {}
            case "failed" -> fail(messages(test));
            default -> abort("left out: " + test.path("fullName").asText());
          }
        });
  }

  private static String messages(JsonNode test) {
    return String.join(
        "\n", elements(test.path("failureMessages")).stream().map(JsonNode::asText).toList());
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}

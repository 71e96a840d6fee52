package overread.viewer.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern SAID =
      Pattern.compile("Words\\.(say|count)\\(\\s*\"([a-z][a-zA-Z.0-9-]*)\"");
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("overread.viewer.words.words");

  private static String sources() throws IOException {
    var root = Path.of(System.getProperty("overread.root", ".."));
    var folder = root.resolve("viewer-app/src/main/java");
    var text = new StringBuilder();
    try (var files = Files.walk(folder)) {
      for (var file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  @Test
  void everyTextThatTheProgramSaysIsInTheBundle() throws IOException {
    var missing = new TreeSet<String>();
    var said = SAID.matcher(sources());
    while (said.find()) {
      var key = said.group(2);
      if (!key.endsWith(".")) {
        var wanted =
            said.group(1).equals("count") ? List.of(key + ".one", key + ".many") : List.of(key);
        wanted.stream().filter(each -> !BUNDLE.containsKey(each)).forEach(missing::add);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noTextReassuresOrPutsADiagnosisIntoTheMouthOfAi() {
    for (var key : BUNDLE.keySet()) {
      assertThat(BUNDLE.getString(key).toLowerCase(Locale.ROOT))
          .as(key)
          .doesNotContain("diagnosed", "normal study", "all clear", "no disease", "negative");
    }
  }
}

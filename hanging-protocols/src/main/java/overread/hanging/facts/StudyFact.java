package overread.hanging.facts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The facts of a study that rules can ask for. All but the description come from acquired series
/// only.
public enum StudyFact implements Fact<StudyFacts> {
  MODALITIES("modalities", study -> study.acquired().stream().map(SeriesFacts::modality)),
  BODY_PARTS("body parts", study -> study.acquired().stream().map(SeriesFacts::bodyPart)),
  DESCRIPTION("study description", study -> Stream.of(study.description())),
  SERIES_DESCRIPTIONS(
      "series descriptions", study -> study.acquired().stream().map(SeriesFacts::description)),
  LARGEST_SERIES(
      "images in the largest series",
      study ->
          study.acquired().stream()
              .map(SeriesFacts::images)
              .max(Integer::compare)
              .map(String::valueOf)
              .stream());

  private final String words;
  private final Function<StudyFacts, Stream<String>> values;

  StudyFact(String words, Function<StudyFacts, Stream<String>> values) {
    this.words = words;
    this.values = values;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public List<String> of(StudyFacts study) {
    return values.apply(study).filter(value -> !value.isBlank()).distinct().sorted().toList();
  }
}

package overread.hanging.facts;

import java.util.List;
import java.util.function.Function;

/// The facts of a series that rules can ask for.
public enum SeriesFact implements Fact<SeriesFacts> {
  MODALITY("modality", SeriesFacts::modality),
  DESCRIPTION("series description", SeriesFacts::description),
  BODY_PART("body part", SeriesFacts::bodyPart),
  KERNEL("kernel", SeriesFacts::kernel),
  IMAGE_TYPE("image type", SeriesFacts::imageType),
  IMAGES("number of images", series -> Integer.toString(series.images())),
  SLICE_THICKNESS(
      "slice thickness",
      series -> series.sliceThickness() > 0 ? Double.toString(series.sliceThickness()) : "");

  private final String words;
  private final Function<SeriesFacts, String> value;

  SeriesFact(String words, Function<SeriesFacts, String> value) {
    this.words = words;
    this.value = value;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public List<String> of(SeriesFacts series) {
    String one = value.apply(series);
    return one.isBlank() ? List.of() : List.of(one);
  }
}

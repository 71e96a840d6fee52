package overread.dicom.ai;

/// One reason for a verdict.
///
/// @param rule which rule spoke, such as `R3`
/// @param words the reason as a sentence
public record Evidence(String rule, String words) {
  @Override
  public String toString() {
    return rule + ": " + words;
  }
}

package overread.dicom.lint;

/// Something wrong with a result.
///
/// @param itemPath of the content item, or empty for the whole object
/// @param sentence what is wrong, in plain words
public record LintProblem(LintRule rule, String itemPath, String sentence) {
  /// The sentence with the item that it is about.
  public String words() {
    return itemPath.isEmpty() || sentence.startsWith("Item ")
        ? sentence
        : "Item " + itemPath + ": " + sentence;
  }
}

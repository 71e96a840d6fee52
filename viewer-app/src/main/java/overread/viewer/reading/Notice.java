package overread.viewer.reading;

/// One quiet sentence at the foot of the rail.
///
/// @param urgent whether something did not happen that the reader wanted
public record Notice(String sentence, boolean urgent) {
  /// Nothing to say.
  public static final Notice NONE = new Notice("", false);

  static Notice quiet(String sentence) {
    return new Notice(sentence, false);
  }

  static Notice urgent(String sentence) {
    return new Notice(sentence, true);
  }
}

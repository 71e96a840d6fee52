package overread.dicom.lint;

/// Something wrong with a result.
///
/// @param itemPath of the content item, or empty for the whole object
/// @param sentence what is wrong, in plain words
public record LintProblem(LintRule rule, String itemPath, String sentence) {}

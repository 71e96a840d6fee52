package overread.viewer.viewport;

/// Which overlay planes of an image are to be seen.
///
/// @param acquired those of nobody in particular, as a modality or a person drew them
/// @param ai those that are an algorithm's work
record ShownMasks(boolean acquired, boolean ai) {}

package overread.hanging.facts;

/// Facts of one series. Text that the images don't have is empty, numbers are 0.
///
/// @param images number of images or frames
/// @param sliceThickness in mm
/// @param imageType values of Image Type joined by a backslash
public record SeriesFacts(
    String seriesUid,
    int seriesNumber,
    SeriesKind kind,
    String modality,
    String description,
    String bodyPart,
    String kernel,
    String imageType,
    int images,
    double sliceThickness) {}

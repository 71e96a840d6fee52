package overread.review.finding;

/// A place on one image in pixels: column and row from the top-left corner of the top-left pixel,
/// so the centre of pixel (c, r) is (c + 0.5, r + 0.5) (PS3.3 C.18.6.1.1).
public record ImagePoint(double column, double row) {}

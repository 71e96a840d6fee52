package overread.dicom.image;

/// What of the values is of interest, and how bright each is: the step from the modality transform
/// to the display (PS3.3 C.11.2).
public sealed interface Voi permits Window, VoiLookup, ValueRange {
  /// Brightness of a value, 0 black to 1 white.
  double brightness(double value);
}

package overread.dicom.image;

/// A VOI LUT (PS3.3 C.11.2.1.1) of an object.
///
/// @param explanation the name that the object gives it, or empty
public record VoiLookup(LookupTable table, String explanation) implements Voi {
  @Override
  public double brightness(double value) {
    return table.at((int) Math.floor(value)) / (double) table.white();
  }
}

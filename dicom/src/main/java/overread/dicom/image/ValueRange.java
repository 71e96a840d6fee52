package overread.dicom.image;

/// Everything from the least value, black, to the greatest, white: what is shown where an object
/// has neither window nor table.
public record ValueRange(double least, double greatest) implements Voi {
  public ValueRange {
    if (!(least <= greatest)) {
      throw new IllegalArgumentException("no range from " + least + " to " + greatest);
    }
  }

  @Override
  public double brightness(double value) {
    if (greatest == least) {
      return value < least ? 0 : 1;
    }
    return Math.clamp((value - least) / (greatest - least), 0.0, 1.0);
  }
}

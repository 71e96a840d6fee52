package overread.dicom.image;

import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// What the Image Pixel module (PS3.3 C.7.6.3) says of every frame of an object.
///
/// @param bitsAllocated 1, 8, 12, 16, 32 or 64; samples are held in whole bytes, so 1 takes one and
///   12 take two
/// @param signed Pixel Representation 1
/// @param planarConfiguration of the *stored* samples; decoded samples are always by pixel
/// @param floatingPoint Float or Double Float Pixel Data: 32 or 64 bits, IEEE 754
public record PixelFormat(
    int rows,
    int columns,
    int samplesPerPixel,
    String photometricInterpretation,
    int bitsAllocated,
    int bitsStored,
    int highBit,
    boolean signed,
    int planarConfiguration,
    boolean floatingPoint) {

  public PixelFormat {
    if (rows < 1 || rows > 65_535 || columns < 1 || columns > 65_535) {
      throw new IllegalArgumentException(
          "An image of " + columns + " columns and " + rows + " rows can't be shown.");
    }
    if (samplesPerPixel < 1 || samplesPerPixel > 4) {
      throw new IllegalArgumentException(
          "Samples per Pixel is " + samplesPerPixel + "; only 1 to 4 make an image.");
    }
    switch (bitsAllocated) {
      case 1, 8, 12, 16, 32, 64 -> {}
      default ->
          throw new IllegalArgumentException(
              "Bits Allocated is " + bitsAllocated + "; it has to be 1, 8, 12, 16, 32 or 64.");
    }
    if (floatingPoint && bitsAllocated < 32) {
      throw new IllegalArgumentException(
          "Bits Allocated is " + bitsAllocated + "; floating-point values take 32 or 64.");
    }
    if (bitsStored < 1 || bitsStored > bitsAllocated) {
      throw new IllegalArgumentException(
          "Bits Stored is " + bitsStored + " of " + bitsAllocated + " bits allocated.");
    }
    if (highBit < bitsStored - 1 || highBit >= bitsAllocated) {
      throw new IllegalArgumentException(
          "High Bit is " + highBit + " for " + bitsStored + " bits in " + bitsAllocated + ".");
    }
    long bytes = (long) rows * columns * samplesPerPixel * ((bitsAllocated + 7) / 8);
    if (bytes > Integer.MAX_VALUE - 64) {
      throw new IllegalArgumentException("One frame would take " + bytes + " bytes.");
    }
  }

  /// Integer samples.
  public PixelFormat(
      int rows,
      int columns,
      int samplesPerPixel,
      String photometricInterpretation,
      int bitsAllocated,
      int bitsStored,
      int highBit,
      boolean signed,
      int planarConfiguration) {
    this(
        rows,
        columns,
        samplesPerPixel,
        photometricInterpretation,
        bitsAllocated,
        bitsStored,
        highBit,
        signed,
        planarConfiguration,
        false);
  }

  /// What the attributes of an image say. Bits Stored and High Bit that can't be are taken as all
  /// bits allocated and as the highest of the bits stored ([overread.dicom.data.PixelFragments]
  /// warns of it).
  ///
  /// @throws IllegalArgumentException with a plain sentence if they describe no image
  public static PixelFormat of(Attributes image) {
    boolean floats =
        image.contains(Tag.FLOAT_PIXEL_DATA) || image.contains(Tag.DOUBLE_FLOAT_PIXEL_DATA);
    int allocated =
        image.getInt(
            Tag.BITS_ALLOCATED, image.contains(Tag.DOUBLE_FLOAT_PIXEL_DATA) ? 64 : floats ? 32 : 0);
    int named = image.getInt(Tag.BITS_STORED, image.getInt(Tag.HIGH_BIT, allocated - 1) + 1);
    int stored = named < 1 || named > allocated ? allocated : named;
    int high = image.getInt(Tag.HIGH_BIT, stored - 1);
    int samples = image.getInt(Tag.SAMPLES_PER_PIXEL, 1);
    return new PixelFormat(
        image.getInt(Tag.ROWS, 0),
        image.getInt(Tag.COLUMNS, 0),
        samples,
        image.getString(Tag.PHOTOMETRIC_INTERPRETATION, samples == 3 ? "RGB" : "MONOCHROME2"),
        allocated,
        stored,
        high < stored - 1 || high >= allocated ? stored - 1 : high,
        image.getInt(Tag.PIXEL_REPRESENTATION, 0) == 1,
        image.getInt(Tag.PLANAR_CONFIGURATION, 0),
        floats);
  }

  /// Bytes that one decoded sample takes.
  public int bytesPerSample() {
    return (bitsAllocated + 7) / 8;
  }

  /// Pixels of a frame.
  public int framePixels() {
    return rows * columns;
  }

  /// Samples of a frame over all channels.
  public int frameSamples() {
    return rows * columns * samplesPerPixel;
  }

  /// Bytes that a decoded frame takes.
  public int frameBytes() {
    return frameSamples() * bytesPerSample();
  }

  /// The same with another photometric interpretation: what a frame is after decoding.
  public PixelFormat withPhotometricInterpretation(String interpretation) {
    return new PixelFormat(
        rows,
        columns,
        samplesPerPixel,
        interpretation,
        bitsAllocated,
        bitsStored,
        highBit,
        signed,
        planarConfiguration,
        floatingPoint);
  }

  /// The same with more bits of a sample in use.
  PixelFormat withBitsStored(int bits) {
    return new PixelFormat(
        rows,
        columns,
        samplesPerPixel,
        photometricInterpretation,
        bitsAllocated,
        bits,
        bits - 1,
        signed,
        planarConfiguration,
        floatingPoint);
  }
}

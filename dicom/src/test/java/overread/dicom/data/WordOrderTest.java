package overread.dicom.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// 32-bit samples in big endian: a string of words, low word first, unless a writer thought
/// otherwise.
class WordOrderTest {
  private static final int SAMPLES = 64;

  private static int sample(int index) {
    return 1_000_000 + 12_345 * index;
  }

  private static DicomObject object(boolean highWordFirst) throws DicomFormatException {
    Crafted set =
        Crafted.bigEndian()
            .header(Tag.SAMPLES_PER_PIXEL, "US", 2)
            .int16(1)
            .text(Tag.PHOTOMETRIC_INTERPRETATION, "CS", "MONOCHROME2 ")
            .header(Tag.ROWS, "US", 2)
            .int16(8)
            .header(Tag.COLUMNS, "US", 2)
            .int16(8)
            .header(Tag.BITS_ALLOCATED, "US", 2)
            .int16(32)
            .header(Tag.BITS_STORED, "US", 2)
            .int16(32)
            .header(Tag.HIGH_BIT, "US", 2)
            .int16(31)
            .header(Tag.PIXEL_REPRESENTATION, "US", 2)
            .int16(0)
            .header(Tag.PIXEL_DATA, "OW", 4 * SAMPLES);
    for (int i = 0; i < SAMPLES; i++) {
      int low = sample(i) & 0xFFFF;
      int high = sample(i) >>> 16;
      set.int16(highWordFirst ? high : low).int16(highWordFirst ? low : high);
    }
    return DicomReader.read(Crafted.file(Uid.EXPLICIT_VR_BIG_ENDIAN, set.toBytes()));
  }

  private static int[] samples(DicomObject object) {
    return Objects.requireNonNull(object.pixelData())
        .frame(0)
        .toArray(ValueLayout.JAVA_INT_UNALIGNED);
  }

  private static int[] expected() {
    int[] samples = new int[SAMPLES];
    Arrays.setAll(samples, WordOrderTest::sample);
    return samples;
  }

  @Test
  void theLowWordComesFirst() throws DicomFormatException {
    DicomObject object = object(false);

    assertThat(samples(object)).isEqualTo(expected());
    assertThat(object.warnings()).isEmpty();
  }

  @Test
  void samplesThatWereReversedAsAWholeAreRecognisedAndNamed() throws DicomFormatException {
    DicomObject object = object(true);

    assertThat(samples(object)).isEqualTo(expected());
    assertThat(object.warnings())
        .containsExactly("32-bit samples of PixelData (OW) have their high word first");
  }

  @Test
  void bigEndianPixelsInAnImplicitDataSetAreThoseOfAPrivateTransferSyntax()
      throws DicomFormatException {
    byte[] set =
        Crafted.implicit()
            .header(Tag.ROWS, "US", 2)
            .int16(1)
            .header(Tag.COLUMNS, "US", 2)
            .int16(2)
            .header(Tag.BITS_ALLOCATED, "US", 2)
            .int16(16)
            .header(Tag.PIXEL_DATA, "OW", 4)
            .raw(new byte[] {1, 2, 3, 4})
            .toBytes();
    DicomObject object = DicomReader.read(Crafted.file("1.2.840.113619.5.2", set));

    assertThat(object.data().getInt(Tag.COLUMNS, 0)).isEqualTo(2);
    assertThat(Objects.requireNonNull(object.pixelData()).frame(0).toArray(ValueLayout.JAVA_BYTE))
        .containsExactly(2, 1, 4, 3);
  }
}

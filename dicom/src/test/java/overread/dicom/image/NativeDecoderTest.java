package overread.dicom.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class NativeDecoderTest {

  @Test
  void samplesOf12BitsArePackedTwoInThreeBytes() throws ImageDecodingException {
    PixelFormat format = new PixelFormat(1, 3, 1, "MONOCHROME2", 12, 12, 11, false, 0);
    byte[] samples = new byte[format.frameBytes()];

    new NativeDecoder()
        .decode(
            MemorySegment.ofArray(HexFormat.of().parseHex("23618F5407")),
            format,
            MemorySegment.ofArray(samples));

    Frame frame = new Frame(format, MemorySegment.ofArray(samples));
    assertThat(frame.stored(0, 0)).isEqualTo(0x123);
    assertThat(frame.stored(1, 0)).isEqualTo(0x8F6);
    assertThat(frame.stored(2, 0)).isEqualTo(0x754);
  }

  @Test
  void aFrameThatHoldsNextToNothingOfWhatItClaimsIsRefusedBeforeItIsFilled() {
    PixelFormat format = new PixelFormat(20_000, 20_000, 1, "MONOCHROME2", 8, 8, 7, false, 0);

    assertThatThrownBy(() ->
            new NativeDecoder()
                .decode(
                    MemorySegment.ofArray(new byte[100]),
                    format,
                    MemorySegment.ofArray(new byte[0])))
        .isInstanceOf(ImageDecodingException.class)
        .hasMessage("The pixel data hold 100 of the 400000000 bytes of this frame.");
  }

  @Test
  void chrominanceQuarteredWithoutCompressionIsRefused() {
    PixelFormat format = new PixelFormat(2, 2, 3, "YBR_PARTIAL_420", 8, 8, 7, false, 0);

    assertThatThrownBy(() ->
            new NativeDecoder()
                .decode(
                    MemorySegment.ofArray(new byte[6]),
                    format,
                    MemorySegment.ofArray(new byte[12])))
        .isInstanceOf(ImageDecodingException.class)
        .hasMessage("YBR_PARTIAL_420 is not defined for uncompressed frames.");
  }
}

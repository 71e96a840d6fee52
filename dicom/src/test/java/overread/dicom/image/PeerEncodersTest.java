package overread.dicom.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Images of every kind, encoded without loss by other programs, are decoded to the same samples.
class PeerEncodersTest {
  private static final List<String> ENCODERS =
      List.of(
          "dcmconv +ti",
          "dcmconv +tb",
          "dcmconv +td",
          "dcmcrle",
          "dcmcjpls +el",
          "dcmcjpls +el +il",
          "dcmcjpls +el +in",
          "dcmcjpeg +e1",
          "dcmcjpeg +el +sv 2",
          "dcmcjpeg +el +sv 5",
          "dcmcjpeg +el +sv 7",
          "gdcmconv --rle",
          "gdcmconv --jpeg",
          "gdcmconv --jpegls",
          "gdcmconv --j2k");

  @TempDir Path folder;

  static Stream<Arguments> encodings() {
    List<Arguments> encodings = new ArrayList<>();
    for (String encoder : ENCODERS) {
      for (boolean signed : new boolean[] {false, true}) {
        for (int stored : new int[] {8, 10, 12, 16}) {
          int allocated = stored == 8 ? 8 : 16;
          encodings.add(Arguments.of(encoder, 1, allocated, stored, signed, stored == 12 ? 3 : 1));
        }
      }
      encodings.add(Arguments.of(encoder, 3, 8, 8, false, 1));
      encodings.add(Arguments.of(encoder, 3, 8, 8, false, 3));
    }
    return encodings.stream();
  }

  @ParameterizedTest(name = "{0}, {1} × {3} of {2} bits, signed {4}, {5} frames")
  @MethodSource("encodings")
  void imageIsDecodedAsItWas(
      String encoder, int channels, int allocated, int stored, boolean signed, int frames)
      throws Exception {
    PixelFormat format = TestFrames.format(37, 29, channels, allocated, stored, signed);
    Path plain =
        MadeUpImages.write(MadeUpImages.image(format, frames), folder.resolve("plain.dcm"));
    Path encoded = folder.resolve("encoded.dcm");
    List<String> command = new ArrayList<>(List.of(encoder.split(" ")));
    command.add(plain.toString());
    command.add(encoded.toString());

    assumeTrue(MadeUpImages.run(command), "the encoder does not take such images");

    assertThat(MadeUpImages.samples(encoded)).isEqualTo(MadeUpImages.samples(plain));
  }
}

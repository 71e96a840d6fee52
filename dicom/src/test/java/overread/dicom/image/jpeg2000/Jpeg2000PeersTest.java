package overread.dicom.image.jpeg2000;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overread.dicom.image.Frame;
import overread.dicom.image.PixelFormat;
import overread.dicom.image.TestFrames;

/// What other programs encode, in every way that they offer, is decoded to what went in or, where
/// something was lost, to what they decode themselves.
class Jpeg2000PeersTest {
  private static final PixelFormat GREY8 = TestFrames.format(101, 67, 1, 8, 8, false);
  private static final PixelFormat GREY12 = TestFrames.format(101, 67, 1, 16, 12, false);
  private static final PixelFormat GREY16 = TestFrames.format(101, 67, 1, 16, 16, true);
  private static final PixelFormat RGB8 = TestFrames.format(101, 67, 3, 8, 8, false);
  private static final List<PixelFormat> ALL = List.of(GREY8, GREY12, GREY16, RGB8);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-n 6",
        "-n 1",
        "-n 3 -b 16,64",
        "-b 4,4",
        "-b 1024,4",
        "-c [32,32],[16,16] -p RPCL",
        "-c [64,32] -p PCRL -SOP -EPH",
        "-p CPRL -t 17,13 -n 2",
        "-p RLCP -r 20,5,1",
        "-p LRCP -r 40,20,10,5,1 -n 4 -c [16,16]",
        "-M 1",
        "-M 2",
        "-M 4",
        "-M 8",
        "-M 32",
        "-M 63",
        "-M 1 -r 30,10,1",
        "-M 5 -r 30,10,1 -b 32,32",
        "-d 3,5 -T 1,2 -t 30,20 -n 3",
        "-d 7,9 -p PCRL -c [32,32]",
        "-t 50,40 -TP R -p RLCP -n 3",
        "-ROI c=0,U=5"
      })
  void losslessFramesComeOutAsTheyWentIn(String options) throws Exception {
    for (PixelFormat format : ALL) {
      Frame frame = TestFrames.scene(format, 7);
      byte[] decoded = decode(compressed(frame, options), format);
      assertThat(decoded).as(options + " " + format).isEqualTo(frame.bytes());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-r 20",
        "-r 60,30,10 -p RPCL",
        "-I",
        "-I -n 1",
        "-I -r 20,8,3 -p RPCL -c [64,64]",
        "-I -t 33,21 -n 3",
        "-I -M 63 -r 15",
        "-I -d 3,5 -T 1,2 -t 30,20 -n 4"
      })
  void lossyFramesAreThoseOfTheirOwnDecoder(String options) throws Exception {
    for (PixelFormat format : ALL) {
      byte[] stream = compressed(TestFrames.scene(format, 7), options);
      Path raw = folder.resolve("decoded.rawl");
      run("opj_decompress", "-i", folder.resolve("coded.j2k").toString(), "-o", raw.toString());
      assertThat(decode(stream, format))
          .as(options + " " + format)
          .isEqualTo(byPixel(Files.readAllBytes(raw), format));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-num_decomps 5",
        "-num_decomps 0",
        "-block_size {4,4}",
        "-block_size {64,16} -prog_order LRCP",
        "-block_size {4,1024}",
        "-precincts {32,32},{64,64} -prog_order PCRL",
        "-prog_order CPRL -tile_size {33,21} -num_decomps 2",
        "-image_offset {5,3} -tile_offset {2,1} -tile_size {40,30} -num_decomps 3"
      })
  void highThroughputFramesComeOutAsTheyWentIn(String options) throws Exception {
    for (PixelFormat format : List.of(GREY8, GREY12, RGB8)) {
      Frame frame = TestFrames.scene(format, 11);
      Path coded = highThroughput(frame, "-reversible true " + options);
      assertThat(decode(Files.readAllBytes(coded), format))
          .as(options + " " + format)
          .isEqualTo(frame.bytes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-qstep 0.001", "-qstep 0.02", "-qstep 0.01 -tile_size {50,50}"})
  void lossyHighThroughputFramesAreThoseOfAnotherDecoder(String options) throws Exception {
    for (PixelFormat format : List.of(GREY8, GREY12, RGB8)) {
      Path coded = highThroughput(TestFrames.scene(format, 11), "-reversible false " + options);
      Path raw = folder.resolve("decoded.rawl");
      run("opj_decompress", "-i", coded.toString(), "-o", raw.toString());
      assertThat(decode(Files.readAllBytes(coded), format))
          .as(options + " " + format)
          .isEqualTo(byPixel(Files.readAllBytes(raw), format));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "tile"})
  void headersOfPacketsMayBePackedTogether(String where) throws Exception {
    for (PixelFormat format : ALL) {
      Frame frame = TestFrames.scene(format, 7);
      byte[] stream = compressed(frame, "-SOP -EPH -t 60,50 -n 3 -r 30,10,1");
      byte[] packed = PackedHeaders.pack(stream, where.equals("main"));
      assertThat(packed).isNotEqualTo(stream);
      assertThat(decode(packed, format)).isEqualTo(frame.bytes());
    }
  }

  private byte[] compressed(Frame frame, String options) throws Exception {
    PixelFormat format = frame.format();
    Path raw = Files.write(folder.resolve("frame.rawl"), byPlane(frame));
    Path coded = folder.resolve("coded.j2k");
    List<String> command = new ArrayList<>(List.of("opj_compress"));
    command.addAll(List.of("-i", raw.toString(), "-o", coded.toString(), "-F"));
    command.add(
        "%d,%d,%d,%d,%s"
            .formatted(
                format.columns(),
                format.rows(),
                format.samplesPerPixel(),
                format.bitsStored(),
                format.signed() ? "s" : "u"));
    if (format.samplesPerPixel() == 3) {
      command.addAll(List.of("-mct", "1"));
    }
    command.addAll(List.of(options.split(" ")));
    run(command.toArray(String[]::new));
    return Files.readAllBytes(coded);
  }

  private Path highThroughput(Frame frame, String options) throws Exception {
    PixelFormat format = frame.format();
    boolean grey = format.samplesPerPixel() == 1;
    Path picture = folder.resolve(grey ? "frame.pgm" : "frame.ppm");
    try (OutputStream out = Files.newOutputStream(picture)) {
      out.write(
          "%s %d %d %d\n"
              .formatted(
                  grey ? "P5" : "P6",
                  format.columns(),
                  format.rows(),
                  (1 << format.bitsStored()) - 1)
              .getBytes(StandardCharsets.US_ASCII));
      byte[] samples = frame.bytes();
      for (int i = 0; i < samples.length; i++) {
        out.write(samples[format.bytesPerSample() == 2 ? i ^ 1 : i]);
      }
    }
    Path coded = folder.resolve("coded.j2c");
    List<String> command = new ArrayList<>(List.of("ojph_compress"));
    command.addAll(List.of("-i", picture.toString(), "-o", coded.toString()));
    command.addAll(List.of(options.split(" ")));
    run(command.toArray(String[]::new));
    return coded;
  }

  private static byte[] decode(byte[] stream, PixelFormat format) throws IOException {
    byte[] samples = new byte[format.frameBytes()];
    new Jpeg2000Decoder()
        .decode(MemorySegment.ofArray(stream), format, MemorySegment.ofArray(samples));
    return samples;
  }

  private static byte[] byPlane(Frame frame) {
    return moved(frame.samples().toArray(ValueLayout.JAVA_BYTE), frame.format(), true);
  }

  private static byte[] byPixel(byte[] planes, PixelFormat format) {
    return moved(planes, format, false);
  }

  private static byte[] moved(byte[] from, PixelFormat format, boolean toPlanes) {
    int size = format.bytesPerSample();
    int channels = format.samplesPerPixel();
    byte[] to = new byte[from.length];
    for (int i = 0; i < format.framePixels(); i++) {
      for (int c = 0; c < channels; c++) {
        int pixel = (i * channels + c) * size;
        int plane = (c * format.framePixels() + i) * size;
        System.arraycopy(from, toPlanes ? pixel : plane, to, toPlanes ? plane : pixel, size);
      }
    }
    return to;
  }

  private static void run(String... command) throws Exception {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin", command[0])), command[0] + " is not installed");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Arrays.toString(command) + "\n" + said).isZero();
  }
}

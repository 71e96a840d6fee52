package overread.dicom.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.data.VR;

/// Images made up to be given to other programs.
final class MadeUpImages {
  private MadeUpImages() {}

  /// A secondary capture of frames like [TestFrames#scene].
  static Attributes image(PixelFormat format, int frames) {
    Attributes image =
        new Attributes()
            .setString(
                Tag.SOP_CLASS_UID,
                frames == 1
                    ? Uid.SECONDARY_CAPTURE_IMAGE_STORAGE
                    : format.samplesPerPixel() == 3
                        ? Uid.MULTI_FRAME_TRUE_COLOR_SECONDARY_CAPTURE_IMAGE_STORAGE
                        : Uid.MULTI_FRAME_GRAYSCALE_WORD_SECONDARY_CAPTURE_IMAGE_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, Uid.create())
            .setString(Tag.STUDY_INSTANCE_UID, "2.25.1")
            .setString(Tag.SERIES_INSTANCE_UID, "2.25.2")
            .setString(Tag.MODALITY, "OT")
            .setInt(Tag.SAMPLES_PER_PIXEL, format.samplesPerPixel())
            .setString(Tag.PHOTOMETRIC_INTERPRETATION, format.photometricInterpretation())
            .setInt(Tag.ROWS, format.rows())
            .setInt(Tag.COLUMNS, format.columns())
            .setInt(Tag.BITS_ALLOCATED, format.bitsAllocated())
            .setInt(Tag.BITS_STORED, format.bitsStored())
            .setInt(Tag.HIGH_BIT, format.highBit())
            .setInt(Tag.PIXEL_REPRESENTATION, format.signed() ? 1 : 0);
    if (format.samplesPerPixel() > 1) {
      image.setInt(Tag.PLANAR_CONFIGURATION, 0);
    }
    if (frames > 1) {
      image.setInt(Tag.NUMBER_OF_FRAMES, frames);
    }
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    for (int frame = 0; frame < frames; frame++) {
      pixels.writeBytes(TestFrames.scene(format, frame).bytes());
    }
    if (pixels.size() % 2 == 1) {
      pixels.write(0);
    }
    VR vr = format.bitsAllocated() == 8 ? VR.OB : VR.OW;
    return image.setBytes(Tag.PIXEL_DATA, vr, pixels.toByteArray());
  }

  static Path write(Attributes image, Path file) throws IOException {
    DicomWriter.write(DicomObject.of(image, Uid.EXPLICIT_VR_LITTLE_ENDIAN), file);
    return file;
  }

  /// The decoded samples of all frames.
  static byte[] samples(Path file) throws IOException {
    ByteArrayOutputStream samples = new ByteArrayOutputStream();
    try (DicomObject object = DicomReader.read(file);
        Arena arena = Arena.ofConfined()) {
      int frames = object.data().getInt(Tag.NUMBER_OF_FRAMES, 1);
      for (int frame = 0; frame < frames; frame++) {
        samples.writeBytes(Frames.decode(object, frame, arena).bytes());
      }
    }
    return samples.toByteArray();
  }

  /// Runs another program; the test is skipped where it is not installed.
  ///
  /// @return whether it did what it was asked for
  static boolean run(List<String> command) throws IOException, InterruptedException {
    assumeTrue(
        List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command.getFirst()))),
        command.getFirst() + " is not installed");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
    return process.exitValue() == 0;
  }
}

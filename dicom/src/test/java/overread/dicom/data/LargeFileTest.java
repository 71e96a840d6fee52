package overread.dicom.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pixel data beyond 2 and 4 GiB, in sparse files that take no room on disk.
class LargeFileTest {
  private static final long FRAME = 1L << 28;

  @TempDir Path folder;

  @Test
  void nativePixelDataOfThreeGigabytes() throws IOException {
    byte[] head =
        Crafted.file(
            Uid.EXPLICIT_VR_LITTLE_ENDIAN,
            Crafted.explicit()
                .header(Tag.SAMPLES_PER_PIXEL, "US", 2)
                .int16(1)
                .text(Tag.PHOTOMETRIC_INTERPRETATION, "CS", "MONOCHROME2 ")
                .text(Tag.NUMBER_OF_FRAMES, "IS", "12")
                .header(Tag.ROWS, "US", 2)
                .int16(16384)
                .header(Tag.COLUMNS, "US", 2)
                .int16(16384)
                .header(Tag.BITS_ALLOCATED, "US", 2)
                .int16(8)
                .header(Tag.BITS_STORED, "US", 2)
                .int16(8)
                .header(Tag.HIGH_BIT, "US", 2)
                .int16(7)
                .header(Tag.PIXEL_REPRESENTATION, "US", 2)
                .int16(0)
                .header(Tag.PIXEL_DATA, "OB", (int) (12 * FRAME))
                .toBytes());
    Path file = folder.resolve("large.dcm");
    try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.write(head);
      raw.setLength(head.length + 12 * FRAME);
      raw.seek(head.length + 11 * FRAME + 5);
      raw.write(77);
    }
    assumeTrue(Files.size(file) > 3L << 30, "the file system does not keep sparse files");
    try (DicomObject object = DicomReader.read(file)) {
      PixelFragments pixels = object.pixelData();
      assertThat(pixels).isNotNull();
      assertThat(pixels.frameCount()).isEqualTo(12);
      assertThat(pixels.frame(11).byteSize()).isEqualTo(FRAME);
      assertThat(pixels.frame(11).get(ValueLayout.JAVA_BYTE, 5)).isEqualTo((byte) 77);
      assertThat(object.warnings()).isEmpty();
    }
    try (DicomObject header = DicomReader.readHeader(file)) {
      assertThat(header.data().getInt(Tag.NUMBER_OF_FRAMES, 0)).isEqualTo(12);
      assertThat(header.pixelData()).isNull();
    }
  }

  @Test
  void encapsulatedPixelDataOfSixGigabytesWithExtendedOffsetTable() throws IOException {
    int frames = 6;
    long length = 1L << 30;
    long[] offsets = new long[frames];
    for (int i = 0; i < frames; i++) {
      offsets[i] = i * (length + 8);
    }
    byte[] head =
        Crafted.file(
            Uid.RLE_LOSSLESS,
            Crafted.explicit()
                .text(Tag.NUMBER_OF_FRAMES, "IS", "6 ")
                .bytes(Tag.EXTENDED_OFFSET_TABLE, "OV", Numbers.encode(VR.OV, offsets))
                .header(Tag.PIXEL_DATA, "OB", Crafted.UNDEFINED)
                .item(0)
                .toBytes());
    Path file = folder.resolve("larger.dcm");
    try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.write(head);
      for (int i = 0; i < frames; i++) {
        raw.write(Crafted.explicit().item((int) length).toBytes());
        raw.write(i + 1);
        raw.seek(raw.getFilePointer() + length - 1);
      }
      raw.write(Crafted.explicit().sequenceEnd().toBytes());
    }
    try (DicomObject object = DicomReader.read(file)) {
      PixelFragments pixels = object.pixelData();
      assertThat(pixels).isNotNull();
      assertThat(pixels.frameCount()).isEqualTo(frames);
      for (int i = 0; i < frames; i++) {
        assertThat(pixels.frame(i).byteSize()).isEqualTo(length);
        assertThat(pixels.frame(i).get(ValueLayout.JAVA_BYTE, 0)).isEqualTo((byte) (i + 1));
      }
      assertThat(object.warnings()).isEmpty();
    }
  }
}

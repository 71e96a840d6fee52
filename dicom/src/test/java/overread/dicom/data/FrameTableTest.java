package overread.dicom.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Which fragments make a frame, with tables that are right, wrong or absent.
class FrameTableTest {
  private static final String BEGIN = "FFD8FF00";
  private static final String MIDDLE = "0102";
  private static final String END = "03FFD900";

  private static DicomObject object(int frames, long[] basicOffsets, String... fragments)
      throws DicomFormatException {
    byte[] table = Numbers.encode(VR.UL, basicOffsets);
    Crafted set =
        Crafted.explicit()
            .text(Tag.NUMBER_OF_FRAMES, "IS", "%-2d".formatted(frames))
            .header(Tag.PIXEL_DATA, "OB", Crafted.UNDEFINED)
            .item(table.length)
            .raw(table);
    for (String fragment : fragments) {
      byte[] bytes = HexFormat.of().parseHex(fragment);
      set.item(bytes.length).raw(bytes);
    }
    return DicomReader.read(Crafted.file(Uid.JPEG_BASELINE, set.sequenceEnd().toBytes()));
  }

  private static List<String> frames(DicomObject object) {
    PixelFragments pixels = Objects.requireNonNull(object.pixelData());
    List<String> frames = new ArrayList<>();
    for (int i = 0; i < pixels.frameCount(); i++) {
      byte[] bytes = pixels.frame(i).toArray(ValueLayout.JAVA_BYTE);
      frames.add(HexFormat.of().withUpperCase().formatHex(bytes));
    }
    return frames;
  }

  @Test
  void theBasicOffsetTableJoinsFragments() throws DicomFormatException {
    DicomObject object = object(2, new long[] {0, 24}, BEGIN, END, BEGIN, MIDDLE, END);
    assertThat(frames(object)).containsExactly(BEGIN + END, BEGIN + MIDDLE + END);
    assertThat(object.warnings()).isEmpty();
  }

  @Test
  void aWrongBasicOffsetTableIsNamedAndPassedOver() throws DicomFormatException {
    DicomObject object = object(2, new long[] {0, 7}, BEGIN, END, BEGIN, END);
    assertThat(frames(object)).containsExactly(BEGIN + END, BEGIN + END);
    assertThat(object.warnings())
        .containsExactly("the basic offset table does not fit the fragments");
  }

  @Test
  void withoutTableTheMarksOfTheCodestreamsCount() throws DicomFormatException {
    DicomObject object = object(2, new long[0], BEGIN, MIDDLE, END, BEGIN, END);
    assertThat(frames(object)).containsExactly(BEGIN + MIDDLE + END, BEGIN + END);
  }

  @Test
  void aSingleFrameTakesAllFragments() throws DicomFormatException {
    assertThat(frames(object(1, new long[0], MIDDLE, MIDDLE, MIDDLE)))
        .containsExactly(MIDDLE + MIDDLE + MIDDLE);
  }

  @Test
  void framesThatAreMissingAreNamed() throws DicomFormatException {
    DicomObject object = object(3, new long[0], MIDDLE, MIDDLE);
    assertThat(frames(object)).containsExactly(MIDDLE, MIDDLE);
    assertThat(object.warnings())
        .containsExactly("3 frames are promised, 2 fragments are there and none fits better");
  }

  @Test
  void fragmentsBeyondThePromisedFramesArePassedOver() throws DicomFormatException {
    DicomObject object = object(2, new long[0], BEGIN + END, BEGIN + END, BEGIN + MIDDLE);
    assertThat(frames(object)).containsExactly(BEGIN + END, BEGIN + END);
    assertThat(object.warnings())
        .containsExactly("2 frames are promised, 3 fragments are there and none fits better");
  }

  @Test
  void framesOfOneFragmentAreNotCopied() {
    MemorySegment frame = MemorySegment.ofArray(new byte[] {1, 2, 3, 4});
    Attributes data = new Attributes().setInt(Tag.NUMBER_OF_FRAMES, 1);
    PixelFragments pixels =
        DicomObject.of(data, Uid.RLE_LOSSLESS).withFragments(List.of(frame)).pixelData();
    assertThat(pixels).isNotNull();
    assertThat(pixels.frame(0)).isSameAs(frame);
  }

  @Test
  void singleBitFramesThatBeginInsideAByteAreShifted() {
    Attributes data =
        new Attributes()
            .setInt(Tag.ROWS, 3)
            .setInt(Tag.COLUMNS, 3)
            .setInt(Tag.BITS_ALLOCATED, 1)
            .setInt(Tag.NUMBER_OF_FRAMES, 2)
            .setBytes(Tag.PIXEL_DATA, HexFormat.of().parseHex("FF0103"));
    PixelFragments pixels = DicomObject.of(data, Uid.EXPLICIT_VR_LITTLE_ENDIAN).pixelData();
    assertThat(pixels).isNotNull();
    assertThat(pixels.frame(0).toArray(ValueLayout.JAVA_BYTE))
        .isEqualTo(HexFormat.of().parseHex("FF01"));
    assertThat(pixels.frame(1).toArray(ValueLayout.JAVA_BYTE))
        .isEqualTo(HexFormat.of().parseHex("8001"));
  }

  @Test
  void writtenOffsetTablesFitTheirFragments() throws DicomFormatException {
    Attributes data =
        new Attributes()
            .setString(Tag.SOP_CLASS_UID, Uid.SECONDARY_CAPTURE_IMAGE_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, "1.2.3")
            .setInt(Tag.NUMBER_OF_FRAMES, 2);
    List<MemorySegment> fragments =
        List.of(
            MemorySegment.ofArray(HexFormat.of().parseHex(BEGIN + "01")),
            MemorySegment.ofArray(HexFormat.of().parseHex(END)));
    DicomObject read =
        DicomReader.read(
            DicomWriter.toBytes(DicomObject.of(data, Uid.JPEG_BASELINE).withFragments(fragments)));
    assertThat(frames(read)).containsExactly(BEGIN + "0100", END);
    assertThat(read.data().fragments(Tag.PIXEL_DATA).getFirst().byteSize()).isEqualTo(8);
    assertThat(read.warnings()).isEmpty();
  }
}

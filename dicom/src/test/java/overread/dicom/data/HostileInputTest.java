package overread.dicom.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/// Input that is meant to exhaust the reader.
class HostileInputTest {
  private static final String EXPLICIT = Uid.EXPLICIT_VR_LITTLE_ENDIAN;

  @Test
  void lengthsNearFourGigabytesAreNotAllocated() throws DicomFormatException {
    Crafted set = Crafted.explicit();
    for (int tag : new int[] {Tag.ENCAPSULATED_DOCUMENT, Tag.PIXEL_DATA}) {
      set.header(tag, "OB", 0xFFFFFFF0);
    }
    DicomObject object = DicomReader.read(Crafted.file(EXPLICIT, set.toBytes()));
    assertThat(object.data().getBytes(Tag.ENCAPSULATED_DOCUMENT)).hasSize(12);
    assertThat(object.warnings())
        .containsExactly(
            "the data set: EncapsulatedDocument claims 4294967280 bytes, 12 are there");
  }

  @Test
  void undefinedLengthsNestedTooDeepAreRefused() {
    Crafted set = Crafted.explicit();
    for (int i = 0; i < 10_000; i++) {
      set.header(Tag.CONTENT_SEQUENCE, "SQ", Crafted.UNDEFINED).item(Crafted.UNDEFINED);
    }
    assertThatThrownBy(() -> DicomReader.read(Crafted.file(EXPLICIT, set.toBytes())))
        .isInstanceOf(DicomFormatException.class)
        .hasMessage("sequences are nested deeper than 64; the file is refused");
  }

  @Test
  void definedLengthsNestedTooDeepAreFollowedTo64() throws DicomFormatException {
    byte[] inner = Crafted.explicit().text(Tag.CODE_VALUE, "SH", "deep").toBytes();
    for (int i = 0; i < 200; i++) {
      byte[] item = Crafted.explicit().item(inner.length).raw(inner).toBytes();
      inner = Crafted.explicit().bytes(Tag.CONTENT_SEQUENCE, "SQ", item).toBytes();
    }
    DicomObject object = DicomReader.read(Crafted.file(EXPLICIT, inner));
    int depth = 0;
    for (Attributes at = object.data(); at != null; at = at.getItem(Tag.CONTENT_SEQUENCE)) {
      depth++;
    }
    assertThat(depth).isEqualTo(Parser.DEEPEST + 1);
    assertThat(object.warnings())
        .containsExactly("ContentSequence is nested deeper than 64 sequences");
  }

  @Test
  void itemsWithoutContentDoNotGrowWithoutBound() throws DicomFormatException {
    Crafted set = Crafted.explicit().header(Tag.CONTENT_SEQUENCE, "SQ", 8 * 50_000);
    for (int i = 0; i < 50_000; i++) {
      set.item(0);
    }
    DicomObject object = DicomReader.read(Crafted.file(EXPLICIT, set.toBytes()));
    assertThat(object.data().getSequence(Tag.CONTENT_SEQUENCE)).hasSize(50_000);
  }

  @Test
  void elementsInDescendingOrderAreSortedOnce() throws DicomFormatException {
    Crafted set = Crafted.implicit();
    for (int element = 60_000; element > 0; element--) {
      set.tag(Tag.of(0x0010, element)).int32(0);
    }
    DicomObject object =
        DicomReader.read(Crafted.file(Uid.IMPLICIT_VR_LITTLE_ENDIAN, set.toBytes()));
    assertThat(object.data().size()).isEqualTo(60_000);
    assertThat(object.data().tags()).isSorted();
  }

  @Test
  void warningsAreLimited() throws DicomFormatException {
    Crafted set = Crafted.explicit();
    for (int element = 0x1000; element < 0x2000; element++) {
      set.text(Tag.of(0x0011, element), "LO", "abc");
    }
    DicomObject object = DicomReader.read(Crafted.file(EXPLICIT, set.toBytes()));
    assertThat(object.warnings()).hasSize(200);
  }

  @Test
  void deflatedDataThatInflatesWithoutEndIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED, true))) {
      deflating.write(Crafted.explicit().header(Tag.PIXEL_DATA, "OW", 0x7FFFFFF0).toBytes());
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 520; i++) {
        deflating.write(zeros);
      }
    }
    byte[] file = Crafted.file(Uid.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN, bytes.toByteArray());
    assertThat(file.length).isLessThan(4 << 20);
    assertThatThrownBy(() -> DicomReader.read(file))
        .isInstanceOf(DicomFormatException.class)
        .hasMessage("inflates to more than 512 MiB; the file is refused");
  }

  @Test
  void damagedDeflatedDataIsRefused() {
    byte[] file =
        Crafted.file(Uid.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN, new byte[] {-1, -1, -1, -1, -1});
    assertThatThrownBy(() -> DicomReader.read(file))
        .isInstanceOf(DicomFormatException.class)
        .hasMessageStartingWith("the deflated data set is damaged");
  }

  @Test
  void frameNumbersBeyondTheBytesAreCut() throws DicomFormatException {
    Attributes data =
        new Attributes()
            .setInt(Tag.ROWS, 60_000)
            .setInt(Tag.COLUMNS, 60_000)
            .setInt(Tag.BITS_ALLOCATED, 16)
            .setInt(Tag.NUMBER_OF_FRAMES, Integer.MAX_VALUE)
            .setBytes(Tag.PIXEL_DATA, new byte[10]);
    PixelFragments pixels = DicomObject.of(data, EXPLICIT).pixelData();
    assertThat(pixels).isNotNull();
    assertThat(pixels.frame(0).byteSize()).isEqualTo(10);
    assertThat(pixels.frame(Integer.MAX_VALUE - 1).byteSize()).isZero();
  }

  @Test
  void jsonNestedTooDeepIsRefused() throws IOException {
    String open = "{\"0040A730\":{\"vr\":\"SQ\",\"Value\":[";
    for (int depth : List.of(66, 100_000)) {
      try (JsonParser json = DicomJson.factory().createParser(open.repeat(depth))) {
        assertThatThrownBy(() -> DicomJson.read(json)).isInstanceOf(DicomFormatException.class);
      }
    }
  }
}

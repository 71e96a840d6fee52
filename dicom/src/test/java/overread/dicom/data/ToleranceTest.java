package overread.dicom.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What hospitals really have: each deviation is read and named.
class ToleranceTest {
  private static final String EXPLICIT = Uid.EXPLICIT_VR_LITTLE_ENDIAN;
  private static final String IMPLICIT = Uid.IMPLICIT_VR_LITTLE_ENDIAN;

  private static DicomObject read(String transferSyntax, Crafted dataSet)
      throws DicomFormatException {
    return DicomReader.read(Crafted.file(transferSyntax, dataSet.toBytes()));
  }

  @Test
  void noPreamble() throws DicomFormatException {
    byte[] whole =
        Crafted.file(EXPLICIT, Crafted.explicit().text(Tag.MODALITY, "CS", "CT").toBytes());
    DicomObject object = DicomReader.read(Arrays.copyOfRange(whole, 128, whole.length));
    assertThat(object.data().getString(Tag.MODALITY)).isEqualTo("CT");
    assertThat(object.warnings()).containsExactly("the preamble of 128 bytes is missing");
    DicomObject bare = DicomReader.read(Arrays.copyOfRange(whole, 132, whole.length));
    assertThat(bare.data().getString(Tag.MODALITY)).isEqualTo("CT");
    assertThat(bare.warnings()).containsExactly("preamble and prefix DICM are missing");
  }

  @Test
  void noMetaInformationInAnyEncoding() throws DicomFormatException {
    for (Crafted set : List.of(Crafted.explicit(), Crafted.implicit(), Crafted.bigEndian())) {
      byte[] bytes =
          set.text(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 100")
              .header(Tag.ROWS, "US", 2)
              .int16(512)
              .toBytes();
      DicomObject object = DicomReader.read(bytes);
      assertThat(object.data().getInt(Tag.ROWS, 0)).isEqualTo(512);
      assertThat(object.warnings())
          .containsExactly(
              "preamble and prefix DICM are missing", "file meta information is missing");
    }
  }

  @Test
  void sequencesAndItemsOfUndefinedLength() throws DicomFormatException {
    for (String syntax : List.of(EXPLICIT, IMPLICIT)) {
      Crafted set = syntax.equals(EXPLICIT) ? Crafted.explicit() : Crafted.implicit();
      set.header(Tag.REFERENCED_STUDY_SEQUENCE, "SQ", Crafted.UNDEFINED)
          .item(Crafted.UNDEFINED)
          .text(Tag.REFERENCED_SOP_CLASS_UID, "UI", "1.23")
          .header(Tag.PURPOSE_OF_REFERENCE_CODE_SEQUENCE, "SQ", Crafted.UNDEFINED)
          .item(Crafted.UNDEFINED)
          .text(Tag.CODE_VALUE, "SH", "1234")
          .itemEnd()
          .sequenceEnd()
          .itemEnd()
          .item(Crafted.UNDEFINED)
          .itemEnd()
          .sequenceEnd()
          .text(Tag.PATIENT_ID, "LO", "abcd");
      DicomObject object = read(syntax, set);
      List<Attributes> items = object.data().getSequence(Tag.REFERENCED_STUDY_SEQUENCE);
      assertThat(items).hasSize(2);
      assertThat(items.getFirst().getItem(Tag.PURPOSE_OF_REFERENCE_CODE_SEQUENCE))
          .extracting(code -> code.getString(Tag.CODE_VALUE))
          .isEqualTo("1234");
      assertThat(items.getLast().isEmpty()).isTrue();
      assertThat(object.data().getString(Tag.PATIENT_ID)).isEqualTo("abcd");
      assertThat(object.warnings()).isEmpty();
    }
  }

  @Test
  void delimitersMissingAtTheEndOfTheFile() throws DicomFormatException {
    Crafted set =
        Crafted.explicit()
            .header(Tag.REFERENCED_STUDY_SEQUENCE, "SQ", Crafted.UNDEFINED)
            .item(Crafted.UNDEFINED)
            .text(Tag.REFERENCED_SOP_CLASS_UID, "UI", "1.23");
    DicomObject object = read(EXPLICIT, set);
    assertThat(object.data().getSequence(Tag.REFERENCED_STUDY_SEQUENCE).getFirst())
        .extracting(item -> item.getString(Tag.REFERENCED_SOP_CLASS_UID))
        .isEqualTo("1.23");
    assertThat(object.warnings())
        .containsExactly(
            "an item is not delimited before the end",
            "a sequence is not delimited before the end");
  }

  @Test
  void sequenceWrittenAsUnknownIsImplicitInside() throws DicomFormatException {
    byte[] inside = Crafted.implicit().text(Tag.CODE_VALUE, "SH", "1234").toBytes();
    for (int length : new int[] {inside.length + 8, Crafted.UNDEFINED}) {
      Crafted set =
          Crafted.explicit()
              .header(Tag.PROCEDURE_CODE_SEQUENCE, "UN", length)
              .item(inside.length)
              .raw(inside);
      if (length == Crafted.UNDEFINED) {
        set.sequenceEnd();
      }
      DicomObject object = read(EXPLICIT, set.text(Tag.PATIENT_ID, "LO", "abcd"));
      assertThat(object.data().vr(Tag.PROCEDURE_CODE_SEQUENCE)).isEqualTo(VR.SQ);
      assertThat(object.data().getItem(Tag.PROCEDURE_CODE_SEQUENCE))
          .extracting(item -> item.getString(Tag.CODE_VALUE))
          .isEqualTo("1234");
      assertThat(object.data().getString(Tag.PATIENT_ID)).isEqualTo("abcd");
    }
  }

  @Test
  void unknownRepresentationInBigEndianIsLittleEndianInside() throws DicomFormatException {
    byte[] inside = Crafted.implicit().text(Tag.CODE_VALUE, "SH", "1234").toBytes();
    byte[] sequence = Crafted.implicit().item(inside.length).raw(inside).toBytes();
    DicomObject object =
        read(
            Uid.EXPLICIT_VR_BIG_ENDIAN,
            Crafted.bigEndian()
                .bytes(Tag.PROCEDURE_CODE_SEQUENCE, "UN", sequence)
                .header(Tag.ROWS, "US", 2)
                .int16(77));
    assertThat(object.data().getItem(Tag.PROCEDURE_CODE_SEQUENCE))
        .extracting(item -> item.getString(Tag.CODE_VALUE))
        .isEqualTo("1234");
    assertThat(object.data().getInt(Tag.ROWS, 0)).isEqualTo(77);
  }

  @Test
  void privateSequenceOfKnownLengthIsReadOnRequest() throws DicomFormatException {
    byte[] inside = Crafted.implicit().text(0x00290010, "LO", "HERE").toBytes();
    byte[] sequence = Crafted.implicit().item(inside.length).raw(inside).toBytes();
    DicomObject object = read(EXPLICIT, Crafted.explicit().bytes(0x00291001, "UN", sequence));
    assertThat(object.data().vr(0x00291001)).isEqualTo(VR.UN);
    assertThat(object.data().getSequence(0x00291001).getFirst().getString(0x00290010))
        .isEqualTo("HERE");
  }

  @Test
  void knownElementWrittenAsUnknownGetsItsRepresentationBack() throws DicomFormatException {
    DicomObject object =
        read(EXPLICIT, Crafted.explicit().bytes(Tag.ROWS, "UN", new byte[] {7, 1}));
    assertThat(object.data().vr(Tag.ROWS)).isEqualTo(VR.US);
    assertThat(object.data().getInt(Tag.ROWS, 0)).isEqualTo(263);
  }

  @Test
  void implicitElementsInAnExplicitDataSet() throws DicomFormatException {
    DicomObject object =
        read(
            EXPLICIT,
            Crafted.explicit()
                .text(Tag.MODALITY, "CS", "CT")
                .raw(Crafted.implicit().text(Tag.PATIENT_ID, "LO", "abcd").toBytes())
                .text(Tag.STUDY_ID, "SH", "12"));
    assertThat(object.data().getString(Tag.PATIENT_ID)).isEqualTo("abcd");
    assertThat(object.data().getString(Tag.STUDY_ID)).isEqualTo("12");
    assertThat(object.warnings())
        .containsExactly("PatientID has no value representation; read as implicit");
  }

  @Test
  void transferSyntaxThatDoesNotFitTheDataSet() throws DicomFormatException {
    DicomObject implicit = read(EXPLICIT, Crafted.implicit().text(Tag.MODALITY, "CS", "CT"));
    assertThat(implicit.data().getString(Tag.MODALITY)).isEqualTo("CT");
    assertThat(implicit.warnings())
        .containsExactly(
            "the data set is implicit little endian, the transfer syntax says Explicit VR Little"
                + " Endian");
    DicomObject explicit = read(IMPLICIT, Crafted.explicit().text(Tag.MODALITY, "CS", "CT"));
    assertThat(explicit.data().getString(Tag.MODALITY)).isEqualTo("CT");
    assertThat(explicit.warnings()).hasSize(1);
  }

  @Test
  void unknownRepresentationLetters() throws DicomFormatException {
    DicomObject object =
        read(
            EXPLICIT,
            Crafted.explicit()
                .text(Tag.MODALITY, "CS", "CT")
                .text(Tag.PATIENT_ID, "ZZ", "abcd")
                .text(Tag.STUDY_ID, "SH", "12"));
    assertThat(object.data().getString(Tag.PATIENT_ID)).isEqualTo("abcd");
    assertThat(object.data().getString(Tag.STUDY_ID)).isEqualTo("12");
    assertThat(object.warnings())
        .containsExactly("PatientID has the unknown value representation ZZ");
  }

  @Test
  void oddLengthsAndGroupLengths() throws DicomFormatException {
    DicomObject object =
        read(
            EXPLICIT,
            Crafted.explicit()
                .header(0x00080000, "UL", 4)
                .int32(99)
                .text(Tag.MODALITY, "CS", "CT ")
                .text(Tag.PATIENT_ID, "LO", "abc"));
    assertThat(object.data().tags()).containsExactly(Tag.MODALITY, Tag.PATIENT_ID);
    assertThat(object.data().getString(Tag.PATIENT_ID)).isEqualTo("abc");
    assertThat(object.warnings())
        .containsExactly(
            "the data set: Modality has an odd length",
            "the data set: PatientID has an odd length");
  }

  @Test
  void valueThatReachesPastTheEndOfTheFile() throws DicomFormatException {
    DicomObject object =
        read(
            EXPLICIT,
            Crafted.explicit()
                .text(Tag.MODALITY, "CS", "CT")
                .header(Tag.PIXEL_DATA, "OW", 1_000_000)
                .raw(new byte[10]));
    assertThat(object.data().getBytes(Tag.PIXEL_DATA)).hasSize(10);
    assertThat(object.warnings())
        .containsExactly("the data set: PixelData claims 1000000 bytes, 10 are there");
  }

  @Test
  void elementCutInTheMiddleOfItsHeader() throws DicomFormatException {
    DicomObject object =
        read(
            EXPLICIT,
            Crafted.explicit().text(Tag.MODALITY, "CS", "CT").raw(new byte[] {16, 0, 32}));
    assertThat(object.data().getString(Tag.MODALITY)).isEqualTo("CT");
    assertThat(object.warnings())
        .containsExactly("the data set: ends in the middle of an element after Modality");
  }

  @Test
  void elementsOutOfOrderAndTwice() throws DicomFormatException {
    DicomObject object =
        read(
            EXPLICIT,
            Crafted.explicit()
                .text(Tag.PATIENT_ID, "LO", "late")
                .text(Tag.MODALITY, "CS", "CT")
                .text(Tag.PATIENT_ID, "LO", "last"));
    assertThat(object.data().tags()).containsExactly(Tag.MODALITY, Tag.PATIENT_ID);
    assertThat(object.data().getString(Tag.PATIENT_ID)).isEqualTo("last");
    assertThat(object.warnings())
        .containsExactly("the data set: PatientID occurs twice; the last one counts");
  }

  @Test
  void zerosAfterTheDataSet() throws DicomFormatException {
    DicomObject object =
        read(EXPLICIT, Crafted.explicit().text(Tag.MODALITY, "CS", "CT").raw(new byte[64]));
    assertThat(object.data().tags()).containsExactly(Tag.MODALITY);
    assertThat(object.warnings())
        .containsExactly("the data set: zeros after Modality are passed over");
  }

  @Test
  void shortLengthWhereALongOneBelongs() throws DicomFormatException {
    Crafted set = Crafted.explicit().tag(0x00290010).raw("UN").int16(4).raw("abcd");
    DicomObject object = read(EXPLICIT, set.text(Tag.PIXEL_SPACING, "DS", "1.5\\2,5 "));
    assertThat(object.data().getBytes(0x00290010)).hasSize(4);
    assertThat(object.data().getDoubles(Tag.PIXEL_SPACING)).containsExactly(1.5, 2.5);
  }

  @Test
  void numbersThatAreNone() throws DicomFormatException {
    DicomObject object =
        read(
            EXPLICIT,
            Crafted.explicit()
                .text(Tag.SERIES_NUMBER, "IS", "3.0 ")
                .text(Tag.INSTANCE_NUMBER, "IS", "none")
                .text(Tag.RESCALE_SLOPE, "DS", "x "));
    assertThat(object.data().getInt(Tag.SERIES_NUMBER, -1)).isEqualTo(3);
    assertThat(object.data().getInt(Tag.INSTANCE_NUMBER, -1)).isEqualTo(-1);
    assertThat(object.data().getDouble(Tag.RESCALE_SLOPE, 1)).isEqualTo(1);
  }

  @Test
  void signedValuesOfImplicitDataSetsFollowThePixels() throws DicomFormatException {
    DicomObject object =
        read(
            IMPLICIT,
            Crafted.implicit()
                .header(Tag.PIXEL_REPRESENTATION, "US", 2)
                .int16(1)
                .header(Tag.PIXEL_PADDING_VALUE, "SS", 2)
                .int16(-2000));
    assertThat(object.data().vr(Tag.PIXEL_PADDING_VALUE)).isEqualTo(VR.SS);
    assertThat(object.data().getInt(Tag.PIXEL_PADDING_VALUE, 0)).isEqualTo(-2000);
  }

  @Test
  void undeclaredCharactersAreGuessedAndNamed() throws DicomFormatException {
    DicomObject object = read(EXPLICIT, Crafted.explicit().text(Tag.PATIENT_ID, "LO", "5\u00b0"));
    assertThat(object.data().getString(Tag.PATIENT_ID)).isEqualTo("5°");
    assertThat(object.warnings())
        .containsExactly("text has characters outside ASCII, but no character set is declared");
  }
}

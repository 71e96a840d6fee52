package overread.dicom.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.DicomWriter;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.data.VR;

class PixelFormatTest {

  @ParameterizedTest
  @CsvSource({
    "16, 12, 0, 12, 11, High Bit is 0 for 12 bits stored in 16; 11 is taken",
    "16, 16, 7, 16, 15, High Bit is 7 for 16 bits stored in 16; 15 is taken",
    "16, 12, 16, 12, 11, High Bit is 16 for 12 bits stored in 16; 11 is taken",
    "16, 20, 19, 16, 15, Bits Stored is 20 of 16; all bits are taken",
    "8, 0, 7, 8, 7, Bits Stored is 0 of 8; all bits are taken",
  })
  void bitsThatCanNotBeAreTakenAsTheyCanAndNamed(
      int allocated, int stored, int high, int takenStored, int takenHigh, String warning)
      throws IOException {
    Attributes image =
        new Attributes()
            .setString(Tag.SOP_CLASS_UID, Uid.SECONDARY_CAPTURE_IMAGE_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, "2.25.3")
            .setInt(Tag.SAMPLES_PER_PIXEL, 1)
            .setString(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
            .setInt(Tag.PIXEL_REPRESENTATION, 0)
            .setInt(Tag.ROWS, 1)
            .setInt(Tag.COLUMNS, 2)
            .setInt(Tag.BITS_ALLOCATED, allocated)
            .setInt(Tag.BITS_STORED, stored)
            .setInt(Tag.HIGH_BIT, high)
            .setBytes(Tag.PIXEL_DATA, VR.OW, new byte[2 * allocated / 8]);
    DicomObject object =
        DicomReader.read(DicomWriter.toBytes(DicomObject.of(image, Uid.EXPLICIT_VR_LITTLE_ENDIAN)));

    PixelFormat format = PixelFormat.of(object.data());

    assertThat(format.bitsStored()).isEqualTo(takenStored);
    assertThat(format.highBit()).isEqualTo(takenHigh);
    Objects.requireNonNull(object.pixelData());
    assertThat(object.warnings()).containsExactly(warning);
  }

  @Test
  void whatIsMissingOrOddIsNamed() throws IOException {
    Attributes image =
        new Attributes()
            .setString(Tag.SOP_CLASS_UID, Uid.SECONDARY_CAPTURE_IMAGE_STORAGE)
            .setString(Tag.SOP_INSTANCE_UID, "2.25.3")
            .setInt(Tag.ROWS, 1)
            .setInt(Tag.COLUMNS, 2)
            .setInt(Tag.BITS_ALLOCATED, 8)
            .setInt(Tag.PIXEL_REPRESENTATION, 3)
            .setBytes(Tag.PIXEL_DATA, VR.OB, new byte[4]);
    DicomObject object =
        DicomReader.read(DicomWriter.toBytes(DicomObject.of(image, Uid.EXPLICIT_VR_LITTLE_ENDIAN)));

    Objects.requireNonNull(object.pixelData());
    assertThat(object.warnings())
        .containsExactly(
            "SamplesPerPixel is missing; the pixels are read without it",
            "PhotometricInterpretation is missing; the pixels are read without it",
            "BitsStored is missing; the pixels are read without it",
            "HighBit is missing; the pixels are read without it",
            "Pixel Representation is 3; the pixels are read as unsigned",
            "pixel data holds 2 whole frames where 1 are promised");
  }
}

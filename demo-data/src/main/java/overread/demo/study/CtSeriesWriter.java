package overread.demo.study;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import overread.demo.phantom.Grid;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;

/// Makes CT images (PS3.3 A.3) of a study. Stored values are 12 bits in 16: Hounsfield units plus
/// 1024.
public final class CtSeriesWriter {
  private static final int OFFSET = 1024;

  private final DemoStudy study;

  public CtSeriesWriter(DemoStudy study) {
    this.study = study;
  }

  /// The header of one slice, without pixels.
  ///
  /// @param index 0 is the highest slice
  public Attributes header(int index) {
    Attributes image = new Attributes();
    patientAndStudy(image);
    series(image);
    geometry(image, index);
    Grid grid = study.grid();
    image
        .setString(Tag.SOP_CLASS_UID, Uid.CT_IMAGE_STORAGE)
        .setString(Tag.SOP_INSTANCE_UID, study.sliceUid(index))
        .setString(Tag.IMAGE_TYPE, "ORIGINAL", "PRIMARY", "AXIAL")
        .setInt(Tag.INSTANCE_NUMBER, index + 1)
        .setString(Tag.CONTENT_DATE, study.date())
        .setString(Tag.CONTENT_TIME, study.time())
        .setString(Tag.ACQUISITION_DATE, study.date())
        .setString(Tag.ACQUISITION_TIME, study.time())
        .setInt(Tag.ACQUISITION_NUMBER, 1)
        .setString(Tag.IMAGE_COMMENTS, "Synthetic image for demonstration. No patient.")
        .setInt(Tag.SAMPLES_PER_PIXEL, 1)
        .setString(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
        .setInt(Tag.ROWS, grid.size())
        .setInt(Tag.COLUMNS, grid.size())
        .setInt(Tag.BITS_ALLOCATED, 16)
        .setInt(Tag.BITS_STORED, 12)
        .setInt(Tag.HIGH_BIT, 11)
        .setInt(Tag.PIXEL_REPRESENTATION, 0)
        .setDouble(Tag.RESCALE_INTERCEPT, -OFFSET)
        .setDouble(Tag.RESCALE_SLOPE, 1)
        .setString(Tag.RESCALE_TYPE, "HU")
        .setDouble(
            Tag.WINDOW_CENTER,
            study.windows().stream().mapToDouble(DemoStudy.Window::center).toArray())
        .setDouble(
            Tag.WINDOW_WIDTH,
            study.windows().stream().mapToDouble(DemoStudy.Window::width).toArray())
        .setString(
            Tag.WINDOW_CENTER_WIDTH_EXPLANATION,
            study.windows().stream().map(DemoStudy.Window::name).toArray(String[]::new));
    return image;
  }

  /// The whole image.
  ///
  /// @param hounsfield the slice row by row
  public Attributes image(int index, short[] hounsfield) {
    ByteBuffer pixels = ByteBuffer.allocate(2 * hounsfield.length).order(ByteOrder.LITTLE_ENDIAN);
    for (short value : hounsfield) {
      pixels.putShort((short) Math.clamp(value + OFFSET, 0, 4095));
    }
    return header(index).setBytes(Tag.PIXEL_DATA, pixels.array());
  }

  private void patientAndStudy(Attributes image) {
    DemoPatient patient = study.patient();
    image
        .setString(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
        .setString(Tag.PATIENT_NAME, patient.name())
        .setString(Tag.PATIENT_ID, patient.id())
        .setString(Tag.PATIENT_BIRTH_DATE, patient.birthDate())
        .setString(Tag.PATIENT_SEX, patient.sex())
        .setString(Tag.STUDY_INSTANCE_UID, study.studyUid())
        .setString(Tag.STUDY_DATE, study.date())
        .setString(Tag.STUDY_TIME, study.time())
        .setString(Tag.ACCESSION_NUMBER, study.accession())
        .setNull(Tag.REFERRING_PHYSICIAN_NAME)
        .setString(Tag.STUDY_ID, study.accession())
        .setString(Tag.STUDY_DESCRIPTION, study.description());
  }

  private void series(Attributes image) {
    image
        .setString(Tag.MODALITY, "CT")
        .setString(Tag.SERIES_INSTANCE_UID, study.seriesUid())
        .setInt(Tag.SERIES_NUMBER, 2)
        .setString(Tag.SERIES_DATE, study.date())
        .setString(Tag.SERIES_TIME, study.time())
        .setString(Tag.SERIES_DESCRIPTION, study.seriesDescription())
        .setString(Tag.BODY_PART_EXAMINED, study.bodyPart())
        .setString(Tag.PATIENT_POSITION, "HFS")
        .setString(Tag.MANUFACTURER, "Overread demonstration data")
        .setString(Tag.MANUFACTURER_MODEL_NAME, "Synthetic scanner")
        .setString(Tag.SOFTWARE_VERSIONS, "1")
        .setDouble(Tag.KVP, 120)
        .setDouble(Tag.DATA_COLLECTION_DIAMETER, 500)
        .setDouble(Tag.RECONSTRUCTION_DIAMETER, study.grid().size() * study.grid().spacing())
        .setString(Tag.CONVOLUTION_KERNEL, study.kernel());
  }

  private void geometry(Attributes image, int index) {
    Grid grid = study.grid();
    image
        .setString(Tag.FRAME_OF_REFERENCE_UID, study.frameOfReferenceUid())
        .setNull(Tag.POSITION_REFERENCE_INDICATOR)
        .setDouble(Tag.SLICE_THICKNESS, study.spacing())
        .setDouble(Tag.SPACING_BETWEEN_SLICES, study.spacing())
        .setDouble(Tag.SLICE_LOCATION, rounded(study.z(index)))
        .setDouble(Tag.PIXEL_SPACING, grid.spacing(), grid.spacing())
        .setDouble(Tag.IMAGE_ORIENTATION_PATIENT, 1, 0, 0, 0, 1, 0)
        .setDouble(
            Tag.IMAGE_POSITION_PATIENT,
            rounded(grid.x(0)),
            rounded(grid.y(0)),
            rounded(study.z(index)));
  }

  private static double rounded(double millimetres) {
    return Math.round(millimetres * 1e4) / 1e4;
  }
}

package overread.service.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import overread.dicom.data.Attributes;
import overread.dicom.data.BulkDataUris;
import overread.dicom.data.DicomJson;
import overread.dicom.data.Tag;

/// Headers as DICOM JSON text (PS3.18 annex F), made once when an object arrives.
public final class HeaderJson {
  /// Stands in references for the address under which this archive is reached, which differs from
  /// request to request.
  public static final String BASE = "overread:/dicom-web";

  /// Longer binary values stand as references.
  private static final int INLINE = 256;

  /// Comes before all other attributes of a header.
  private static final Pattern CHARACTER_SET =
      Pattern.compile("\\A(\\{\"00080005\":\\{\"vr\":\"CS\",\"Value\":\\[)[^]]*\\]");

  private static final int[] SERIES_ATTRIBUTES = {
    Tag.SPECIFIC_CHARACTER_SET,
    Tag.STUDY_DATE,
    Tag.SERIES_DATE,
    Tag.STUDY_TIME,
    Tag.SERIES_TIME,
    Tag.ACCESSION_NUMBER,
    Tag.MODALITY,
    Tag.MANUFACTURER,
    Tag.INSTITUTION_NAME,
    Tag.REFERRING_PHYSICIAN_NAME,
    Tag.TIMEZONE_OFFSET_FROM_UTC,
    Tag.STATION_NAME,
    Tag.STUDY_DESCRIPTION,
    Tag.PROCEDURE_CODE_SEQUENCE,
    Tag.SERIES_DESCRIPTION,
    Tag.MANUFACTURER_MODEL_NAME,
    Tag.PATIENT_NAME,
    Tag.PATIENT_ID,
    Tag.ISSUER_OF_PATIENT_ID,
    Tag.PATIENT_BIRTH_DATE,
    Tag.PATIENT_SEX,
    Tag.PATIENT_AGE,
    Tag.PATIENT_COMMENTS,
    Tag.BODY_PART_EXAMINED,
    Tag.SOFTWARE_VERSIONS,
    Tag.PROTOCOL_NAME,
    Tag.STUDY_INSTANCE_UID,
    Tag.SERIES_INSTANCE_UID,
    Tag.STUDY_ID,
    Tag.SERIES_NUMBER,
    Tag.LATERALITY,
    Tag.FRAME_OF_REFERENCE_UID,
    Tag.PERFORMED_PROCEDURE_STEP_START_DATE,
    Tag.PERFORMED_PROCEDURE_STEP_START_TIME,
    Tag.REQUEST_ATTRIBUTES_SEQUENCE
  };

  private HeaderJson() {}

  /// The whole header of an object; pixel data and other long binary values stand as references
  /// that begin with [#BASE].
  public static byte[] metadata(Attributes data) throws IOException {
    var address =
        BASE
            + "/studies/"
            + data.getString(Tag.STUDY_INSTANCE_UID, "")
            + "/series/"
            + data.getString(Tag.SERIES_INSTANCE_UID, "")
            + "/instances/"
            + data.getString(Tag.SOP_INSTANCE_UID, "")
            + "/bulk/";
    var bytes = new ByteArrayOutputStream();
    try (var json = DicomJson.factory().createGenerator(bytes)) {
      DicomJson.write(
          data,
          json,
          (path, vr, length) ->
              length < 0 || length > INLINE || pixels(path) ? address + path : null);
    }
    return inUtf8(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  /// JSON is UTF-8 whatever the object was written in, and says so (PS3.18 section F.2.1).
  private static String inUtf8(String json) {
    return CHARACTER_SET.matcher(json).replaceFirst("$1\"ISO_IR 192\"]");
  }

  private static boolean pixels(String path) {
    return path.startsWith("7FE0");
  }

  /// The patient, study and series attributes of an object.
  public static String seriesAttributes(Attributes data) throws IOException {
    var text = new StringWriter();
    try (var json = DicomJson.factory().createGenerator(text)) {
      DicomJson.write(
          new Attributes().addSelected(data, SERIES_ATTRIBUTES), json, BulkDataUris.inline());
    }
    return inUtf8(text.toString());
  }

  /// Reads what [#seriesAttributes] wrote.
  public static Attributes parse(String text) {
    try (var json = DicomJson.factory().createParser(text)) {
      return DicomJson.read(json);
    } catch (IOException damaged) {
      throw new UncheckedIOException("A stored header can't be read.", damaged);
    }
  }

  /// Writes again what [#parse] read of [#metadata], references included.
  public static byte[] again(Attributes header) {
    var bytes = new ByteArrayOutputStream();
    try (var json = DicomJson.factory().createGenerator(bytes)) {
      DicomJson.write(header, json, BulkDataUris.inline());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /// Reads what [#metadata] wrote.
  public static Attributes parse(byte[] text) {
    try (var json = DicomJson.factory().createParser(text)) {
      return DicomJson.read(json);
    } catch (IOException damaged) {
      throw new UncheckedIOException("A stored header can't be read.", damaged);
    }
  }
}

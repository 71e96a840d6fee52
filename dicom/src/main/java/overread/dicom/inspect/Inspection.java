package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomJson;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;

/// `overread inspect --json`: one JSON object for each file, on a line of its own.
public final class Inspection {
  private Inspection() {}

  /// Inspects the files below paths, in name order.
  ///
  /// @param lines gets one line for each file
  /// @param refusals gets `FILE: sentence` for each file that could not be read, or not in full
  /// @return how many were refused
  public static int print(List<Path> paths, PrintWriter lines, PrintWriter refusals)
      throws IOException {
    int refused = 0;
    for (Path file : InputFiles.below(paths)) {
      FileReport report = report(file);
      lines.println(report.json());
      lines.flush();
      if (report.error() != null) {
        refused++;
        refusals.println(file + ": " + report.error());
      }
    }
    return refused;
  }

  /// What was understood of one file, as a JSON object on one line. A file that can't be read gives
  /// its path and an error.
  public static String json(Path file) {
    return report(file).json();
  }

  private record FileReport(String json, @Nullable String error) {}

  private static FileReport report(Path file) {
    try (DicomObject object = DicomReader.read(file)) {
      Inspected inspected = Inspected.of(object);
      String error =
          inspected.problems().isEmpty() ? null : String.join("; ", inspected.problems());
      return new FileReport(json(file, object, inspected, error), error);
    } catch (NoSuchFileException e) {
      return unreadable(file, "does not exist");
    } catch (IOException e) {
      return unreadable(file, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // the outermost boundary for one file: the others are still inspected
      return unreadable(file, "could not be understood: " + e);
    }
  }

  private static FileReport unreadable(Path file, String error) {
    var text = new StringWriter();
    try (JsonGenerator json = DicomJson.factory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("path", file.toString());
      json.writeStringField("error", error);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FileReport(text.toString(), error);
  }

  private static String json(
      Path file, DicomObject object, Inspected inspected, @Nullable String error)
      throws IOException {
    Attributes data = object.data();
    var text = new StringWriter();
    try (JsonGenerator json = DicomJson.factory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("path", file.toString());
      json.writeStringField("sopClassUid", data.getString(Tag.SOP_CLASS_UID));
      json.writeStringField("sopInstanceUid", data.getString(Tag.SOP_INSTANCE_UID));
      json.writeStringField("seriesInstanceUid", data.getString(Tag.SERIES_INSTANCE_UID));
      json.writeStringField("studyInstanceUid", data.getString(Tag.STUDY_INSTANCE_UID));
      json.writeStringField("transferSyntaxUid", object.transferSyntaxUid());
      json.writeStringField("modality", data.getString(Tag.MODALITY));
      json.writeStringField("patientName", name(data));
      for (Part part : inspected.parts()) {
        json.writeObjectFieldStart(part.name());
        part.write(json);
        json.writeEndObject();
      }
      Part.strings(json, "warnings", inspected.warnings().stream().distinct().toList());
      if (error != null) {
        json.writeStringField("error", error);
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  /// As sent, without empty groups at the end.
  private static String name(Attributes data) {
    return data.getString(Tag.PATIENT_NAME, "").replaceAll("=+$", "");
  }
}

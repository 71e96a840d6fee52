package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.ai.DrawnOn;
import overread.dicom.ai.FindingPlaces;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomJson;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.lint.LintStudy;
import overread.review.finding.Finding;
import overread.review.finding.Source;

/// `overread findings --json`: for each study below some paths its findings, with the frames on
/// which each can be drawn, or why on none; then results without findings, and what is wrong.
public final class FindingsReport {
  private FindingsReport() {}

  /// Prints one JSON object for each study, on a line of its own.
  ///
  /// @param refusals gets `FILE: sentence` for each file that could not be read
  /// @return how many files were refused
  public static int print(List<Path> paths, PrintWriter lines, PrintWriter refusals)
      throws IOException {
    StudyFiles.Found found = StudyFiles.below(paths, refusals);
    int refused = found.refused();
    for (StudyFiles study : found.studies()) {
      try (var results = new StudyResults(study, against(study, found.studies()), refusals)) {
        refused += results.read();
        lines.println(json(study, results));
        lines.flush();
      }
    }
    return refused;
  }

  /// The study that results are checked against: their own, or for results that came without images
  /// the one that holds an image they refer to.
  private static @Nullable LintStudy against(StudyFiles study, List<StudyFiles> all) {
    StudyFiles images = study.images().isEmpty() ? ReferredStudy.of(study, all) : study;
    return images == null || images.images().isEmpty() ? null : LintStudy.of(images.images());
  }

  private static String json(StudyFiles study, StudyResults results) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = DicomJson.factory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("study", study.studyInstanceUid());
      json.writeArrayFieldStart("findings");
      for (StudyResults.Placed placed : results.findings()) {
        write(json, placed);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("others");
      for (StudyResults.Other other : results.others()) {
        write(json, other);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("warnings");
      for (StudyResults.Problem problem : results.problems()) {
        write(json, problem);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, StudyResults.Placed placed) throws IOException {
    Finding finding = placed.finding();
    json.writeStartObject();
    json.writeStringField("id", finding.id());
    json.writeStringField("trackingUid", finding.trackingUid());
    json.writeStringField("label", finding.label());
    Part.code(json, "code", finding.code());
    json.writeStringField("presence", finding.presence().name());
    json.writeStringField(
        "laterality", finding.laterality() == null ? null : finding.laterality().name());
    FindingJson.score(json, finding.score());
    Source source = finding.sources().isEmpty() ? new Source("", "") : finding.sources().getFirst();
    json.writeObjectFieldStart("source");
    json.writeStringField("sopInstanceUid", source.sopInstanceUid());
    json.writeStringField("itemPath", source.itemPath());
    json.writeEndObject();
    FindingJson.algorithm(json, finding.algorithm());
    places(json, placed.places());
    if (!placed.warnings().isEmpty()) {
      Part.strings(json, "warnings", placed.warnings());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, StudyResults.Other other) throws IOException {
    Attributes data = other.data();
    String sopClass = data.getString(Tag.SOP_CLASS_UID, "");
    json.writeStartObject();
    json.writeStringField("sopInstanceUid", data.getString(Tag.SOP_INSTANCE_UID, ""));
    json.writeStringField("sopClass", Uid.name(sopClass));
    json.writeStringField(
        "label", data.getString(Tag.DOCUMENT_TITLE, data.getString(Tag.SERIES_DESCRIPTION, "")));
    places(json, other.places());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, StudyResults.Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("sopInstanceUid", problem.sopInstanceUid());
    json.writeStringField("itemPath", problem.problem().itemPath());
    json.writeStringField("rule", problem.problem().rule().name());
    json.writeStringField("sentence", problem.problem().sentence());
    json.writeEndObject();
  }

  private static void places(JsonGenerator json, FindingPlaces places) throws IOException {
    json.writeArrayFieldStart("drawnOn");
    for (DrawnOn place : places.drawnOn()) {
      json.writeStartObject();
      json.writeStringField("sopInstanceUid", place.sopInstanceUid());
      json.writeNumberField("frame", place.frame());
      json.writeStringField("rule", place.rule());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (places.notDrawable().isPresent()) {
      json.writeStringField("notDrawable", places.notDrawable().get());
    }
  }
}

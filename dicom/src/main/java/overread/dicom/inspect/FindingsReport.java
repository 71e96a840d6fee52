package overread.dicom.inspect;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overread.dicom.ai.DrawnOn;
import overread.dicom.ai.FindingPlacement;
import overread.dicom.ai.FindingPlaces;
import overread.dicom.ai.FindingReader;
import overread.dicom.data.DicomJson;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.placement.SourceImage;
import overread.dicom.seg.Segmentation;
import overread.review.finding.Finding;
import overread.review.finding.Source;

/// `overread findings --json`: for each study below some paths the findings that the rail would
/// show, with the frames on which each can be drawn, or why on none.
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
      var open = new OpenStudy(study);
      try {
        refused += open.read(refusals);
        lines.println(open.json());
        lines.flush();
      } finally {
        open.close();
      }
    }
    return refused;
  }

  /// A study while its segmentations are open.
  private static final class OpenStudy {
    private final StudyFiles study;
    private final List<DicomObject> opened = new ArrayList<>();
    private final Map<String, Segmentation> segmentations = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    OpenStudy(StudyFiles study) {
      this.study = study;
    }

    int read(PrintWriter refusals) {
      int refused = 0;
      for (DicomObject other : study.others()) {
        try {
          findings.addAll(FindingReader.read(other));
        } catch (IOException e) {
          refused++;
          refusals.println(other.data().getString(Tag.SOP_INSTANCE_UID) + ": " + e.getMessage());
        }
      }
      for (Path file : study.segmentations()) {
        try {
          DicomObject object = DicomReader.read(file);
          opened.add(object);
          segmentations.put(
              object.data().getString(Tag.SOP_INSTANCE_UID, ""), Segmentation.read(object));
          findings.addAll(FindingReader.read(object));
        } catch (IOException e) {
          refused++;
          refusals.println(file + ": " + e.getMessage());
        }
      }
      return refused;
    }

    String json() throws IOException {
      List<SourceImage> frames =
          SourceImage.framesOf(study.images().stream().map(DicomObject::data).toList());
      var placement = new FindingPlacement(frames, segmentations);
      var text = new StringWriter();
      try (JsonGenerator json = DicomJson.factory().createGenerator(text)) {
        json.writeStartObject();
        json.writeStringField("study", study.studyInstanceUid());
        json.writeArrayFieldStart("findings");
        for (Finding finding : FindingReader.join(findings)) {
          write(json, finding, places(placement, finding));
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      return text.toString();
    }

    private static FindingPlaces places(FindingPlacement placement, Finding finding) {
      try {
        return placement.place(finding);
      } catch (IOException e) {
        return new FindingPlaces(
            List.of(), java.util.Optional.of("Its segment can't be decoded: " + e.getMessage()));
      }
    }

    void close() {
      opened.forEach(DicomObject::close);
    }
  }

  private static void write(JsonGenerator json, Finding finding, FindingPlaces places)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", finding.id());
    json.writeStringField("trackingUid", finding.trackingUid());
    json.writeStringField("label", finding.label());
    Part.code(json, "code", finding.code());
    FindingJson.score(json, finding.score());
    Source source = finding.sources().isEmpty() ? new Source("", "") : finding.sources().getFirst();
    json.writeObjectFieldStart("source");
    json.writeStringField("sopInstanceUid", source.sopInstanceUid());
    json.writeStringField("itemPath", source.itemPath());
    json.writeEndObject();
    FindingJson.algorithm(json, finding.algorithm());
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
    json.writeEndObject();
  }
}

package overread.dicom.inspect;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import overread.dicom.ai.AiClassifier;
import overread.dicom.ai.AlgorithmRegistry;
import overread.dicom.ai.DrawnOn;
import overread.dicom.ai.FindingDetails;
import overread.dicom.ai.FindingPlacement;
import overread.dicom.ai.FindingPlaces;
import overread.dicom.ai.FindingReader;
import overread.dicom.ai.ObjectKind;
import overread.dicom.ai.RoiFindings;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.DicomReader;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.lint.LintProblem;
import overread.dicom.lint.LintRule;
import overread.dicom.lint.LintStudy;
import overread.dicom.lint.ResultLint;
import overread.dicom.parametric.ParametricMap;
import overread.dicom.placement.Placement;
import overread.dicom.placement.SourceImage;
import overread.dicom.pr.PresentationKind;
import overread.dicom.rtstruct.Roi;
import overread.dicom.rtstruct.RoiPlacement;
import overread.dicom.rtstruct.RoiPlacer;
import overread.dicom.rtstruct.StructureSet;
import overread.dicom.seg.Segmentation;
import overread.dicom.sr.NoContentTreeException;
import overread.dicom.sr.SrReader;
import overread.review.finding.Finding;
import overread.review.finding.Source;

/// The results of one study while its segmentations are open: findings with their places, what else
/// there is, and what is wrong.
final class StudyResults implements AutoCloseable {
  /// A finding with where it can be drawn.
  ///
  /// @param warnings what was not understood of it
  record Placed(Finding finding, FindingPlaces places, List<String> warnings) {}

  /// A result without findings, listed so that it is not lost.
  record Other(Attributes data, FindingPlaces places) {}

  /// Something wrong with one result.
  record Problem(String sopInstanceUid, LintProblem problem) {}

  private final StudyFiles study;
  private final List<SourceImage> images;
  private final @Nullable LintStudy against;
  private final PrintWriter refusals;
  private final List<DicomObject> opened = new ArrayList<>();
  private final Map<String, Segmentation> segmentations = new LinkedHashMap<>();
  private final Map<String, FindingDetails> details = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Placed> outlined = new ArrayList<>();
  private final List<Other> others = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int refused;

  /// @param against the study that results are checked against; null where there are no images
  StudyResults(StudyFiles study, @Nullable LintStudy against, PrintWriter refusals) {
    this.study = study;
    this.images = SourceImage.framesOf(study.images());
    this.against = against;
    this.refusals = refusals;
  }

  /// Reads every result. One that can't be read is named, and the others are still read.
  ///
  /// @return how many were refused
  int read() {
    for (StudyFiles.Header result : study.results()) {
      try {
        if (result.segmentation() || result.parametricMap()) {
          DicomObject object = DicomReader.read(result.file());
          opened.add(object);
          withPixels(result, object);
        } else {
          withoutPixels(result);
        }
      } catch (IOException e) {
        refuse(result, String.valueOf(e.getMessage()));
      } catch (RuntimeException e) {
        // the outermost boundary for one result: the others are still read
        refuse(result, "could not be understood: " + e);
      }
    }
    return refused;
  }

  private void refuse(StudyFiles.Header result, String sentence) {
    refused++;
    refusals.println(result.file() + ": " + sentence);
  }

  private void withPixels(StudyFiles.Header result, DicomObject object) throws IOException {
    if (result.parametricMap()) {
      others.add(new Other(result.data(), places(ParametricMap.read(object))));
    } else {
      segmentations.put(
          object.data().getString(Tag.SOP_INSTANCE_UID, ""), Segmentation.read(object));
    }
    add(object, result);
  }

  private void withoutPixels(StudyFiles.Header result) throws IOException {
    Attributes data = result.data();
    if (StructureSet.is(data)) {
      outlines(data);
      return;
    }
    if (SrReader.isDocument(data)) {
      try {
        FindingDetails.of(SrReader.read(data))
            .forEach((path, said) -> details.put(key(data, path), said));
      } catch (NoContentTreeException e) {
        refuse(result, String.valueOf(e.getMessage()));
      }
    }
    add(DicomObject.of(data, ""), result);
  }

  private void add(DicomObject object, StudyFiles.Header result) throws IOException {
    List<Finding> found = FindingReader.read(object);
    findings.addAll(found);
    ObjectKind kind = AiClassifier.classify(result.data(), AlgorithmRegistry.empty()).kind();
    boolean known = !result.sopClassUid().isEmpty();
    if (known && found.isEmpty() && kind == ObjectKind.RESULT && !result.parametricMap()) {
      others.add(new Other(result.data(), FindingPlaces.nowhere(unmarked(result))));
    }
    List<LintProblem> wrong =
        against == null ? ResultLint.alone(object) : ResultLint.check(object, against).problems();
    String uid = result.data().getString(Tag.SOP_INSTANCE_UID, "");
    ResultLint.summary(wrong).forEach(problem -> problems.add(new Problem(uid, problem)));
  }

  /// Why a result has no findings.
  private static String unmarked(StudyFiles.Header result) {
    if (result.sopClassUid().equals(Uid.KEY_OBJECT_SELECTION_DOCUMENT_STORAGE)) {
      return "It selects whole objects and marks no place on them.";
    }
    if (PresentationKind.of(result.sopClassUid()) != PresentationKind.NONE) {
      return "It says how images are shown and marks nothing on them.";
    }
    return result.data().hasValue(Tag.ENCAPSULATED_DOCUMENT)
        ? "It is a document to be read."
        : "It marks no place on an image.";
  }

  private void outlines(Attributes data) {
    StructureSet structures = StructureSet.read(data);
    String uid = data.getString(Tag.SOP_INSTANCE_UID, "");
    for (String warning : structures.warnings()) {
      problems.add(new Problem(uid, new LintProblem(LintRule.NO_PLACE, "", warning)));
    }
    var placer = new RoiPlacer(images);
    for (Roi roi : structures.rois()) {
      RoiPlacement placement = placer.place(roi);
      List<DrawnOn> on =
          placement.on().stream()
              .map(place ->
                  new DrawnOn(
                      place.image().sopInstanceUid(), place.image().frame(), place.rule().name()))
              .toList();
      String reason =
          roi.contours().isEmpty()
              ? "It has no contours."
              : placement.refusal().orElse("It lies on none of these images.");
      List<String> warnings =
          on.isEmpty() || placement.undrawn() == 0
              ? List.of()
              : List.of(
                  "%d of its %d contours are not drawn: %s"
                      .formatted(placement.undrawn(), roi.contours().size(), reason));
      outlined.add(
          new Placed(
              RoiFindings.of(data, roi),
              on.isEmpty() ? FindingPlaces.nowhere(reason) : FindingPlaces.on(on),
              warnings));
    }
  }

  private FindingPlaces places(ParametricMap map) {
    List<DrawnOn> on = new ArrayList<>();
    String reason = images.isEmpty() ? "There are no images to draw it on." : "";
    for (SourceImage image : images) {
      switch (map.place(image)) {
        case Placement.Drawn drawn ->
            on.add(new DrawnOn(image.sopInstanceUid(), image.frame(), drawn.rule().name()));
        case Placement.Refused refusal -> reason = reason.isEmpty() ? refusal.reason() : reason;
        case Placement.Elsewhere _ -> {}
      }
    }
    return on.isEmpty()
        ? FindingPlaces.nowhere(reason.isEmpty() ? "It lies on none of these images." : reason)
        : FindingPlaces.on(on);
  }

  /// All findings, those that stand for one thing joined.
  List<Placed> findings() {
    var placement = new FindingPlacement(images, segmentations);
    List<Placed> placed = new ArrayList<>();
    for (Finding finding : FindingReader.join(findings)) {
      List<String> notes = notes(finding);
      placed.add(new Placed(finding, places(placement, finding, notes), notes));
    }
    placed.addAll(outlined);
    return placed;
  }

  private static FindingPlaces places(
      FindingPlacement placement, Finding finding, List<String> notes) {
    try {
      FindingPlaces places = placement.place(finding);
      return finding.regions().isEmpty() && !notes.isEmpty() && places.drawnOn().isEmpty()
          ? FindingPlaces.nowhere(String.join(" ", notes))
          : places;
    } catch (IOException e) {
      return FindingPlaces.nowhere("Its segment can't be decoded: " + e.getMessage());
    } catch (RuntimeException e) {
      // the outermost boundary for one finding: the others are still placed
      return FindingPlaces.nowhere("Its place could not be understood: " + e);
    }
  }

  private List<String> notes(Finding finding) {
    List<String> notes = new ArrayList<>();
    for (Source source : finding.sources()) {
      FindingDetails said = details.get(source.sopInstanceUid() + " " + source.itemPath());
      if (said != null) {
        notes.addAll(said.notes());
      }
    }
    return notes;
  }

  private static String key(Attributes data, String path) {
    return data.getString(Tag.SOP_INSTANCE_UID, "") + " " + path;
  }

  List<Other> others() {
    return others;
  }

  List<Problem> problems() {
    return problems;
  }

  @Override
  public void close() {
    opened.forEach(DicomObject::close);
  }
}

package overread.dicom.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import overread.dicom.ai.AiClassifier;
import overread.dicom.ai.AlgorithmRegistry;
import overread.dicom.ai.FindingDetails;
import overread.dicom.ai.FindingReader;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.keyobject.KeyObjectSelection;
import overread.dicom.lint.ResultLint;
import overread.dicom.parametric.ParametricMap;
import overread.dicom.pr.PresentationKind;
import overread.dicom.pr.PresentationState;
import overread.dicom.rtstruct.StructureSet;
import overread.dicom.seg.Segmentation;
import overread.dicom.sr.CadReport;
import overread.dicom.sr.NoContentTreeException;
import overread.dicom.sr.SrDocument;
import overread.dicom.sr.SrReader;

/// What is understood of one object: the parts that apply to it, what was tolerated and what was
/// not understood.
record Inspected(List<Part> parts, List<String> warnings, List<String> problems) {
  static Inspected of(DicomObject object) {
    var inspected = new Inspected(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    inspected.read(object);
    return inspected;
  }

  private void read(DicomObject object) {
    Attributes data = object.data();
    visit(data);
    image(object);
    String sopClass = data.getString(Tag.SOP_CLASS_UID, "");
    if (sopClass.equals(Uid.SEGMENTATION_STORAGE)
        || sopClass.equals(Uid.LABEL_MAP_SEGMENTATION_STORAGE)) {
      segmentation(object);
    }
    if (sopClass.equals(Uid.SURFACE_SEGMENTATION_STORAGE)
        || sopClass.equals(Uid.HEIGHT_MAP_SEGMENTATION_STORAGE)) {
      parts.add(SegmentationSummary.listed(data));
      warnings.add("A " + Uid.name(sopClass) + " is listed but can't be drawn on an image here.");
    }
    if (SrReader.isDocument(data)) {
      report(object, sopClass);
    }
    if (sopClass.equals(Uid.PARAMETRIC_MAP_STORAGE)) {
      map(object);
    }
    if (PresentationKind.of(sopClass) != PresentationKind.NONE) {
      PresentationState state = PresentationState.read(data);
      parts.add(new PresentationSummary(state));
      warnings.addAll(state.warnings());
    }
    if (StructureSet.is(data)) {
      StructureSet structures = StructureSet.read(data);
      parts.add(new StructuresSummary(structures));
      warnings.addAll(structures.warnings());
    }
    DocumentSummary document = DocumentSummary.of(data);
    if (document != null) {
      parts.add(document);
    }
    ResultLint.summary(ResultLint.alone(object)).forEach(problem -> warnings.add(problem.words()));
    parts.add(new OriginSummary(AiClassifier.classify(data, AlgorithmRegistry.empty())));
    warnings.addAll(0, object.warnings());
  }

  /// Looks at every sequence, so that what is wrong inside is named.
  private static void visit(Attributes data) {
    for (int tag : data.tags()) {
      data.getSequence(tag).forEach(Inspected::visit);
    }
  }

  private void image(DicomObject object) {
    ImageSummary image = ImageSummary.of(object);
    if (image != null) {
      parts.add(image);
      if (image.problem() != null) {
        problems.add(image.problem());
      }
    } else if (object.pixelData() != null) {
      warnings.add("there is pixel data, but no rows and columns");
    }
  }

  private void segmentation(DicomObject object) {
    try {
      Segmentation segmentation = Segmentation.read(object);
      warnings.addAll(segmentation.warnings());
      segmentation.refusal().ifPresent(warnings::add);
      parts.add(counted(segmentation));
    } catch (IOException e) {
      problems.add("the segmentation can't be read: " + e.getMessage());
    }
  }

  private SegmentationSummary counted(Segmentation segmentation) {
    try {
      return SegmentationSummary.of(segmentation);
    } catch (IOException e) {
      problems.add("the segments can't be counted: " + e.getMessage());
      return SegmentationSummary.uncounted(segmentation);
    }
  }

  private void map(DicomObject object) {
    try {
      parts.add(MapSummary.of(ParametricMap.read(object)));
    } catch (IOException e) {
      problems.add("the values of the map can't be read: " + e.getMessage());
    }
  }

  private void report(DicomObject object, String sopClass) {
    try {
      SrDocument document = SrReader.read(object.data());
      warnings.addAll(document.warnings());
      Map<String, FindingDetails> details = FindingDetails.of(document);
      details.values().forEach(finding -> warnings.addAll(finding.notes()));
      parts.add(new ReportSummary(document, FindingReader.read(object), details));
      if (CadReport.is(document)) {
        parts.add(new CadSummary(CadReport.read(document)));
      }
      if (sopClass.equals(Uid.KEY_OBJECT_SELECTION_DOCUMENT_STORAGE)) {
        parts.add(new KeyObjectSummary(KeyObjectSelection.read(object.data())));
      }
    } catch (NoContentTreeException | IOException e) {
      problems.add("the report can't be read: " + e.getMessage());
    }
  }
}

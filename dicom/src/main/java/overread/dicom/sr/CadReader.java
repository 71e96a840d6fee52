package overread.dicom.sr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import overread.dicom.document.InstanceReference;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;

/// Reads CAD reports. The rendering intent of an enclosing impression holds for what is below it,
/// unless that says less.
final class CadReader {
  private final SrDocument document;
  private final List<CadFinding> findings = new ArrayList<>();
  private final List<CadProcess> processes = new ArrayList<>();

  CadReader(SrDocument document) {
    this.document = document;
  }

  CadReport read() {
    walk(document.root(), RenderingIntent.NOT_STATED);
    return new CadReport(
        document.root().codeOf(Codes.PROCESSING_SUMMARY).orElse(null),
        document.root().codeOf(Codes.SUMMARY_OF_DETECTIONS).orElse(null),
        document.root().codeOf(Codes.SUMMARY_OF_ANALYSES).orElse(null),
        findings,
        processes);
  }

  private void walk(ContentItem item, RenderingIntent outer) {
    RenderingIntent intent = intent(item, outer);
    if (item instanceof CodeItem code && code.value() != null) {
      CodedConcept value = code.value();
      if (code.is(Codes.SINGLE_IMAGE_FINDING) || code.is(Codes.COMPOSITE_FEATURE)) {
        findings.add(CadFindingReader.read(document, code, value, intent));
      } else if (code.is(Codes.DETECTION_PERFORMED) || code.is(Codes.ANALYSIS_PERFORMED)) {
        return;
      }
    }
    if (isProcessSection(item)) {
      boolean succeeded =
          item.is(Codes.SUCCESSFUL_DETECTIONS) || item.is(Codes.SUCCESSFUL_ANALYSES);
      item.children().forEach(child -> process(child, succeeded));
      return;
    }
    for (ContentItem child : item.children()) {
      walk(child, intent);
    }
  }

  private static RenderingIntent intent(ContentItem item, RenderingIntent outer) {
    RenderingIntent own =
        item.codeOf(Codes.RENDERING_INTENT)
            .map(RenderingIntent::of)
            .orElse(RenderingIntent.NOT_STATED);
    boolean hidden = outer == RenderingIntent.NOT_FOR_PRESENTATION;
    return own == RenderingIntent.NOT_STATED || hidden ? outer : own;
  }

  private static boolean isProcessSection(ContentItem item) {
    return item.is(Codes.SUCCESSFUL_DETECTIONS)
        || item.is(Codes.FAILED_DETECTIONS)
        || item.is(Codes.SUCCESSFUL_ANALYSES)
        || item.is(Codes.FAILED_ANALYSES);
  }

  private void process(ContentItem item, boolean succeeded) {
    boolean analysis = item.is(Codes.ANALYSIS_PERFORMED);
    if (item instanceof CodeItem code
        && code.value() != null
        && (analysis || code.is(Codes.DETECTION_PERFORMED))) {
      Optional<Algorithm> algorithm = AlgorithmIdentification.read(item, document.equipment());
      processes.add(
          new CadProcess(
              code.value(),
              analysis,
              succeeded,
              algorithm.orElse(null),
              images(item),
              points(item)));
    }
  }

  private List<InstanceReference> images(ContentItem item) {
    List<InstanceReference> images = new ArrayList<>();
    for (ContentItem child : item.children()) {
      ContentItem target =
          child instanceof ByReferenceItem reference
              ? document.resolve(reference).orElse(child)
              : child;
      if (target instanceof ObjectItem object && object.type() == ValueType.IMAGE) {
        images.add(object.reference());
      }
    }
    return images;
  }

  private static @Nullable CadOperatingPoints points(ContentItem item) {
    Double maximum = number(item, Codes.MAXIMUM_OPERATING_POINT);
    Double recommended = number(item, Codes.RECOMMENDED_OPERATING_POINT);
    Optional<ContentItem> table = item.child(Codes.OPERATING_POINT_TABLE);
    if (maximum == null && recommended == null && table.isEmpty()) {
      return null;
    }
    CodedConcept x = table.flatMap(found -> found.codeOf(Codes.X_CONCEPT)).orElse(null);
    CodedConcept y = table.flatMap(found -> found.codeOf(Codes.Y_CONCEPT)).orElse(null);
    List<CadOperatingPoint> rows = new ArrayList<>();
    for (ContentItem row :
        table.map(found -> found.children(Codes.OPERATING_POINT)).orElse(List.of())) {
      if (row instanceof NumericItem number && number.value() != null) {
        rows.add(
            new CadOperatingPoint(
                number.value().number(),
                row.textOf(Codes.OPERATING_POINT_DESCRIPTION).orElse(null),
                x == null ? null : number(row, x),
                y == null ? null : number(row, y)));
      }
    }
    return new CadOperatingPoints(maximum, recommended, x, y, rows);
  }

  static @Nullable Double number(ContentItem item, CodedConcept concept) {
    for (ContentItem child : item.children(concept)) {
      if (child instanceof NumericItem number && number.value() != null) {
        return number.value().number();
      }
    }
    return null;
  }
}

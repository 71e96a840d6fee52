package overread.dicom.ai;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.sr.CadFinding;
import overread.dicom.sr.CadReport;
import overread.dicom.sr.Codes;
import overread.dicom.sr.ContentItem;
import overread.dicom.sr.DeclarationGroups;
import overread.dicom.sr.GroupEvaluation;
import overread.dicom.sr.GroupMeasurement;
import overread.dicom.sr.GroupSite;
import overread.dicom.sr.MeasurementGroup;
import overread.dicom.sr.MeasurementReport;
import overread.dicom.sr.Observer;
import overread.dicom.sr.SrDocument;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;
import overread.review.finding.Finding;
import overread.review.finding.Laterality;
import overread.review.finding.Origin;
import overread.review.finding.Presence;
import overread.review.finding.Source;

/// The findings of a structured report: detections of a CAD report, measurement groups, and what is
/// said outside of both.
final class ReportFindings {
  private final SrDocument document;
  private final AiOrigin origin;
  private final List<Finding> findings = new ArrayList<>();

  private ReportFindings(SrDocument document, AiOrigin origin) {
    this.document = document;
    this.origin = origin;
  }

  static List<Finding> of(SrDocument document, AiOrigin origin) {
    ReportFindings reader = new ReportFindings(document, origin);
    if (CadReport.is(document)) {
      CadReport.read(document).presentable().forEach(reader::detection);
    }
    MeasurementReport report = MeasurementReport.read(document);
    report.groups().forEach(reader::group);
    if (!CadReport.is(document)) {
      report.loose().forEach(reader::loose);
    }
    return reader.findings;
  }

  private void detection(CadFinding finding) {
    ScoreReader scores = ScoreReader.of(finding.measurements());
    String label =
        finding.trackingIdentifier() == null
            ? finding.code().meaning()
            : finding.trackingIdentifier();
    findings.add(
        new Finding(
            id(finding.trackingUid(), finding.path()),
            finding.trackingUid(),
            maker(finding.algorithm()),
            finding.code(),
            labelled(label, finding.code()),
            Presence.PRESENT,
            finding.site(),
            finding.laterality(),
            scores.score(),
            scores.measurements(),
            finding.regions(),
            finding.algorithm(),
            source(finding.path())));
  }

  private void group(MeasurementGroup group) {
    Presence presence = presence(group);
    if (DeclarationGroups.declares(group) && presence != Presence.ABSENT) {
      return;
    }
    ScoreReader scores = ScoreReader.of(group.measurements());
    CodedConcept code = code(group);
    GroupSite site = group.sites().isEmpty() ? null : group.sites().getFirst();
    findings.add(
        new Finding(
            id(group.trackingUid(), group.path()),
            group.trackingUid(),
            maker(group),
            code,
            labelled(words(group), code),
            presence,
            site == null ? null : site.site(),
            laterality(group),
            scores.score(),
            scores.measurements(),
            group.regions(),
            group.algorithm(),
            source(group.path())));
  }

  /// What stands in no group is listed with its words and without a place.
  private void loose(ContentItem item) {
    LooseItem read = LooseItem.read(document, item);
    findings.add(
        new Finding(
            id(null, item.path()),
            null,
            maker(origin.algorithm()),
            read.code(),
            labelled(read.label(), read.code()),
            read.presence(),
            read.site(),
            read.laterality(),
            read.score(),
            read.measurements(),
            read.regions(),
            origin.algorithm(),
            source(item.path())));
  }

  /// The coded finding, else what is said to be there or not, else the category, else the first
  /// thing that was measured or said. How sure the sender is names no thing.
  private static CodedConcept code(MeasurementGroup group) {
    if (group.finding() != null) {
      return group.finding();
    }
    for (GroupEvaluation evaluation : group.evaluations()) {
      if (evaluation.concept() != null && presence(evaluation.code()) != null) {
        return evaluation.concept();
      }
    }
    if (group.category() != null) {
      return group.category();
    }
    for (GroupMeasurement measurement : group.measurements()) {
      if (measurement.concept() != null && !ScoreReader.isScore(measurement.concept())) {
        return measurement.concept();
      }
    }
    for (GroupEvaluation evaluation : group.evaluations()) {
      if (evaluation.concept() != null && !evaluation.of(Codes.PROCESSING_TYPE)) {
        return evaluation.concept();
      }
    }
    return Codes.MEASUREMENT_GROUP;
  }

  /// The tracking identifier, else the finding in the sender's words.
  private static @Nullable String words(MeasurementGroup group) {
    if (group.trackingIdentifier() != null && !group.trackingIdentifier().isBlank()) {
      return group.trackingIdentifier();
    }
    return group.evaluations().stream()
        .filter(evaluation -> evaluation.of(Codes.FINDING))
        .map(GroupEvaluation::text)
        .filter(text -> text != null && !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  /// What a code says of the presence of a thing; null where it says something else.
  static @Nullable Presence presence(@Nullable CodedConcept code) {
    if (code == null) {
      return null;
    }
    if (Codes.same(code, Codes.PRESENT)) {
      return Presence.PRESENT;
    }
    if (Codes.same(code, Codes.ABSENT)) {
      return Presence.ABSENT;
    }
    return Codes.same(code, Codes.UNDETERMINED) ? Presence.UNDETERMINED : null;
  }

  private static Presence presence(MeasurementGroup group) {
    for (GroupEvaluation evaluation : group.evaluations()) {
      Presence said = presence(evaluation.code());
      boolean about =
          group.finding() == null
              || evaluation.of(group.finding())
              || group.evaluations().size() == 1;
      if (said != null && about) {
        return said;
      }
    }
    return Presence.PRESENT;
  }

  private static @Nullable Laterality laterality(MeasurementGroup group) {
    for (GroupSite site : group.sites()) {
      if (site.laterality() != null) {
        return site.laterality();
      }
    }
    return SaidSide.of(group).orElse(null);
  }

  /// A group's own observers count before those of the document.
  private Origin maker(MeasurementGroup group) {
    if (!group.observers().isEmpty()) {
      return hasDevice(group.observers()) ? Origin.AI : Origin.PERSON;
    }
    return maker(group.algorithm());
  }

  /// Where a device and a person observed together, what names no algorithm may still be its work.
  private Origin maker(@Nullable Algorithm algorithm) {
    boolean mixed =
        origin.verdict() == AiVerdict.MIXED && hasDevice(Observer.read(document.root()));
    return algorithm != null || mixed ? Origin.AI : FindingReader.withoutAlgorithm(origin);
  }

  private static boolean hasDevice(List<Observer> observers) {
    return observers.stream().anyMatch(Observer.Device.class::isInstance);
  }

  private String id(@Nullable String trackingUid, String path) {
    return trackingUid != null && !trackingUid.isBlank()
        ? trackingUid
        : document.identity().sopInstanceUid() + "/" + path;
  }

  private List<Source> source(String path) {
    return List.of(new Source(document.identity().sopInstanceUid(), path));
  }

  private static String labelled(@Nullable String label, CodedConcept code) {
    if (label != null && !label.isBlank()) {
      return label;
    }
    return code.meaning().isBlank() ? code.value() : code.meaning();
  }
}

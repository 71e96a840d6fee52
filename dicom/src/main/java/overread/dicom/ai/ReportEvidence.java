package overread.dicom.ai;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.document.Equipment;
import overread.dicom.sr.AlgorithmIdentification;
import overread.dicom.sr.AssessmentVocabulary;
import overread.dicom.sr.CadReport;
import overread.dicom.sr.Codes;
import overread.dicom.sr.ContentItem;
import overread.dicom.sr.NoContentTreeException;
import overread.dicom.sr.Observer;
import overread.dicom.sr.SrDocument;
import overread.dicom.sr.SrReader;
import overread.review.finding.Algorithm;

/// R1 and R2: what a structured report says of its maker.
final class ReportEvidence {
  private static final Set<String> FINDING_TEMPLATES = Set.of("1500", "4000", "4100", "4120");

  private ReportEvidence() {}

  static void gather(Attributes data, AlgorithmRegistry registry, EvidenceList evidence) {
    SrDocument document;
    try {
      document = SrReader.read(data);
    } catch (NoContentTreeException _) {
      return;
    }
    observers(document, data, registry, evidence);
    boolean[] seen = new boolean[3];
    document
        .root()
        .visit(item -> {
          algorithm(item, document, evidence, seen);
          processing(item, evidence, seen);
          if (item.is(AssessmentVocabulary.ASSESSMENT) && !seen[1]) {
            seen[1] = true;
            evidence.together("R13", "It assesses what an algorithm found.");
          }
        });
  }

  /// Observers of the document and of its parts; of a document that names none its author.
  private static void observers(
      SrDocument document, Attributes data, AlgorithmRegistry registry, EvidenceList evidence) {
    Set<Observer> observers = new LinkedHashSet<>();
    document.root().visit(item -> observers.addAll(Observer.read(item)));
    if (observers.isEmpty()) {
      authors(data, evidence);
    }
    for (Observer observer : observers) {
      switch (observer) {
        case Observer.Device device -> device(device, document, registry, evidence);
        case Observer.Person person ->
            evidence.person("R1", "The observer is a person" + named(person.name()) + ".");
      }
    }
  }

  /// Author Observer Sequence (PS3.3 C.17.2): who observed unless the content says otherwise.
  private static void authors(Attributes data, EvidenceList evidence) {
    for (Attributes author : data.getSequence(Tag.AUTHOR_OBSERVER_SEQUENCE)) {
      switch (author.getString(Tag.OBSERVER_TYPE, "").strip()) {
        case "PSN" ->
            evidence.person(
                "R1",
                "The author is a person" + named(author.getString(Tag.PERSON_NAME, "")) + ".");
        case "DEV" ->
            evidence.probablyMachine(
                "R1",
                "The author is the device" + named(author.getString(Tag.STATION_NAME, "")) + ".");
        default -> {}
      }
    }
  }

  private static void device(
      Observer.Device device,
      SrDocument document,
      AlgorithmRegistry registry,
      EvidenceList evidence) {
    Equipment equipment =
        new Equipment(
            device.manufacturer() == null ? "" : device.manufacturer(),
            device.model() == null ? "" : device.model(),
            device.serialNumber() == null ? "" : device.serialNumber(),
            document.equipment().softwareVersion(),
            device.uid());
    String words = "The observer is the device" + named(device.name()) + ".";
    if (registry.acquisitionDevice(equipment)
        || registry.humanSystem(equipment)
        || ofTheModality(document)) {
      evidence.note("R1", words);
    } else if (reportsFindings(document)) {
      evidence.machine("R1", words);
      evidence.algorithm(AlgorithmIdentification.ofDocument(document).orElse(null));
    } else {
      evidence.probablyMachine("R1", words);
    }
  }

  /// Ultrasound, cardiology and procedure reports (TID 3000 to 3999, 5000 to 5999) name the scanner
  /// as a device that observes.
  private static boolean ofTheModality(SrDocument document) {
    return document.template().filter(template -> template.matches("[35]\\d{3}")).isPresent();
  }

  private static boolean reportsFindings(SrDocument document) {
    return document.template().filter(FINDING_TEMPLATES::contains).isPresent()
        || document.root().is(Codes.IMAGING_MEASUREMENT_REPORT)
        || CadReport.is(document);
  }

  private static void algorithm(
      ContentItem item, SrDocument document, EvidenceList evidence, boolean[] seen) {
    Optional<Algorithm> algorithm = AlgorithmIdentification.read(item, document.equipment());
    if (algorithm.isPresent() && !seen[0]) {
      seen[0] = true;
      evidence.machine(
          "R2", "Item " + item.path() + " names the algorithm " + algorithm.get().badge() + ".");
      evidence.algorithm(algorithm.get());
    }
  }

  /// What an item says of how it was made, in a code.
  private static void processing(ContentItem item, EvidenceList evidence, boolean[] seen) {
    boolean manual =
        item.codeOf(Codes.PROCESSING_TYPE)
            .filter(type -> Codes.same(type, Codes.MANUAL_PROCESSING))
            .isPresent();
    boolean machine =
        item.codeOf(Codes.PROCESSING_TYPE)
                .filter(type -> Codes.same(type, Codes.ARTIFICIAL_INTELLIGENCE))
                .isPresent()
            || AlgorithmIdentification.namesArtificialIntelligence(item);
    if (machine && !seen[0]) {
      seen[0] = true;
      evidence.machine("R2", "Item " + item.path() + " names artificial intelligence.");
    }
    if (manual && !seen[2]) {
      seen[2] = true;
      evidence.person("R2", "Item " + item.path() + " was made by hand.");
    }
  }

  private static String named(@Nullable String name) {
    return name == null || name.isBlank() ? "" : " " + name;
  }
}

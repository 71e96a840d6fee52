package overread.dicom.ai;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;
import overread.dicom.data.Uid;
import overread.dicom.document.Equipment;
import overread.dicom.document.InstanceReference;
import overread.dicom.document.LocatedReference;
import overread.dicom.document.ReferenceCoding;
import overread.dicom.document.ReferenceHierarchy;
import overread.dicom.sr.AlgorithmIdentification;
import overread.dicom.sr.CadClasses;
import overread.dicom.sr.Codes;
import overread.dicom.sr.Coding;
import overread.review.finding.Algorithm;
import overread.review.finding.CodedConcept;

/// Decides whether an object is made by an algorithm, by rules R1 to R13, with evidence.
public final class AiClassifier {
  private static final CodedConcept PROCESSING =
      new CodedConcept("109102", Codes.DCM, "Processing Equipment");
  private static final CodedConcept SYNTHESIZING =
      new CodedConcept("109100", Codes.DCM, "Synthesizing Equipment");
  private static final Pattern SOUNDS_LIKE_AI =
      Pattern.compile(
          "\\b(ai|cad|cade|cadx|deep ?learning|neural|algorithm|heat ?map|saliency)\\b");

  private static final int SYNTHETIC_DATA = 0x0008001C;

  private final Attributes data;
  private final AlgorithmRegistry registry;
  private final String sender;
  private final Equipment equipment;
  private final EvidenceList evidence = new EvidenceList();

  private AiClassifier(Attributes data, AlgorithmRegistry registry, String sender) {
    this.data = data;
    this.registry = registry;
    this.sender = sender;
    this.equipment = Equipment.read(data);
  }

  /// Classifies an object by its header alone.
  public static AiOrigin classify(Attributes data, AlgorithmRegistry registry) {
    return classify(data, registry, "");
  }

  /// Classifies an object that came from `sender`, an application entity title or client id.
  public static AiOrigin classify(Attributes data, AlgorithmRegistry registry, String sender) {
    return new AiClassifier(data, registry, sender).classify();
  }

  private AiOrigin classify() {
    ObjectKind kind = ObjectKind.of(data);
    boolean derivedFromAi = false;
    if (kind != ObjectKind.NOT_A_RESULT) {
      content();
      contributors();
      producer(kind);
      descriptions(kind);
      derivedFromAi = references();
    }
    boolean verified = !data.getSequence(Tag.VERIFYING_OBSERVER_SEQUENCE).isEmpty();
    if (verified) {
      evidence.note("R11", "A person verified the object.");
    }
    String qualification = data.getString(Tag.CONTENT_QUALIFICATION, "");
    boolean notClinical = qualification.equals("RESEARCH") || qualification.equals("SERVICE");
    if (notClinical) {
      evidence.note("R12", "Content Qualification is " + qualification + ".");
    }
    return new AiOrigin(
        verdict(kind),
        kind,
        evidence.all(),
        evidence.algorithm(),
        verified,
        derivedFromAi,
        notClinical);
  }

  private AiVerdict verdict(ObjectKind kind) {
    AiVerdict verdict = evidence.verdict();
    return switch (kind) {
      case NOT_A_RESULT -> AiVerdict.NONE;
      case ACQUIRED -> verdict == AiVerdict.AI ? verdict : AiVerdict.NONE;
      case DERIVED_IMAGE ->
          verdict == AiVerdict.UNKNOWN || (verdict == AiVerdict.PROBABLE_AI && primary())
              ? AiVerdict.NONE
              : verdict;
      case CAPTURE, RESULT -> verdict;
    };
  }

  /// Whether the image is what the examination was made for, such as one that was reconstructed or
  /// denoised with AI, and carries no marks: it is read, not read into.
  private boolean primary() {
    List<String> type = data.getStrings(Tag.IMAGE_TYPE);
    return type.size() > 1
        && type.get(1).equals("PRIMARY")
        && !data.getString(Tag.BURNED_IN_ANNOTATION, "").equals("YES");
  }

  /// R1 to R4: what the content says of its maker.
  private void content() {
    String sopClass = data.getString(Tag.SOP_CLASS_UID, "");
    if (CadClasses.contains(sopClass)) {
      evidence.machine("R4", "The object is a " + Uid.name(sopClass) + ".");
    }
    ReportEvidence.gather(data, registry, evidence);
    SegmentEvidence.gather(data, evidence);
  }

  /// R5: equipment that worked on the object after its maker.
  private void contributors() {
    for (Attributes item : data.getSequence(Tag.CONTRIBUTING_EQUIPMENT_SEQUENCE)) {
      CodedConcept purpose = Coding.read(item, Tag.PURPOSE_OF_REFERENCE_CODE_SEQUENCE);
      boolean algorithm = purpose != null && isAlgorithm(purpose);
      if (purpose == null
          || !(algorithm || Codes.same(purpose, PROCESSING) || Codes.same(purpose, SYNTHESIZING))) {
        continue;
      }
      Equipment contributor = Equipment.read(item);
      String name = (contributor.manufacturer() + " " + contributor.model()).strip();
      Optional<Algorithm> registered = registry.algorithm(contributor, "");
      if (registered.isPresent()) {
        evidence.machine("R5", "The registered algorithm " + name + " contributed to it.");
        evidence.algorithm(registered.get());
      } else if (algorithm) {
        evidence.machine("R5", "The algorithm " + name + " contributed to it.");
        evidence.algorithm(named(contributor));
      } else {
        evidence.probablyMachine("R5", name + " contributed to it as processing equipment.");
      }
    }
  }

  /// (Newcode1, 99IHE, "Processing Algorithm") is how IHE AI Results has algorithms named until
  /// there is a code of DICOM's own.
  private static boolean isAlgorithm(CodedConcept purpose) {
    return purpose.meaning().toLowerCase(Locale.ROOT).contains("processing algorithm");
  }

  private static @Nullable Algorithm named(Equipment contributor) {
    if (contributor.model().isBlank()) {
      return null;
    }
    String version = contributor.softwareVersion();
    return new Algorithm(
        contributor.model(),
        version.isBlank() ? AlgorithmIdentification.NOT_STATED : version,
        contributor.manufacturer());
  }

  /// R6 and R8: who made it, by its own statement and the registry's.
  private void producer(ObjectKind kind) {
    Optional<Algorithm> registered = registry.algorithm(equipment, sender);
    if (registered.isPresent()) {
      evidence.machine(
          "R6",
          "Its equipment or sender is the registered algorithm " + registered.get().badge() + ".");
      evidence.algorithm(registered.get());
    } else if (kind != ObjectKind.ACQUIRED && registry.humanSystem(equipment)) {
      evidence.person("R6", "Its equipment is registered as used by people only.");
    }
    if (data.getString(SYNTHETIC_DATA, "").equals("YES")) {
      evidence.machine("R8", "Synthetic Data is YES.");
    }
  }

  /// R7, R9 and R10: captures, and what titles and names say.
  private void descriptions(ObjectKind kind) {
    if (kind == ObjectKind.ACQUIRED) {
      return;
    }
    String rule = kind == ObjectKind.CAPTURE ? "R7" : "R9";
    boolean burned = data.getString(Tag.BURNED_IN_ANNOTATION, "").equals("YES");
    if (burned && (kind == ObjectKind.CAPTURE || kind == ObjectKind.DERIVED_IMAGE)) {
      evidence.probablyMachine("R7", "It has annotations burned into its pixels.");
    }
    for (int tag :
        new int[] {
          Tag.SERIES_DESCRIPTION, Tag.CONTENT_LABEL, Tag.CONTENT_DESCRIPTION, Tag.DOCUMENT_TITLE
        }) {
      String words = data.getString(tag, "");
      String of = tag == Tag.DOCUMENT_TITLE ? "R10" : rule;
      if (registry.describesAi(words)) {
        evidence.machine(
            of, "The site's rules take \"" + words + "\" for the work of an algorithm.");
      } else if (soundsLikeAi(words)) {
        evidence.probablyMachine(of, "It is called \"" + words + "\".");
      }
    }
    creator();
  }

  private void creator() {
    for (int tag : new int[] {Tag.CONTENT_CREATOR_NAME, Tag.OPERATORS_NAME}) {
      String creator = data.getString(tag, "");
      boolean machine =
          !creator.isBlank()
              && (creator.equalsIgnoreCase(equipment.model())
                  || creator.equalsIgnoreCase(equipment.manufacturer())
                  || soundsLikeAi(creator));
      if (machine) {
        evidence.probablyMachine("R9", "Its creator \"" + creator + "\" is a device or program.");
      }
    }
  }

  /// Whether words name an algorithm rather than a person or an imaging device.
  static boolean soundsLikeAi(String words) {
    String plain = words.toLowerCase(Locale.ROOT).replace('_', ' ').replace('^', ' ');
    return SOUNDS_LIKE_AI.matcher(plain).find();
  }

  /// R13: references to objects that algorithms made.
  private boolean references() {
    List<InstanceReference> references = new ArrayList<>();
    for (int sequence :
        new int[] {
          Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE,
          Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE,
          Tag.PREDECESSOR_DOCUMENTS_SEQUENCE
        }) {
      for (LocatedReference located : ReferenceHierarchy.read(data, sequence)) {
        references.add(located.reference());
      }
    }
    for (int sequence :
        new int[] {
          Tag.SOURCE_IMAGE_SEQUENCE, Tag.SOURCE_INSTANCE_SEQUENCE, Tag.REFERENCED_IMAGE_SEQUENCE
        }) {
      references.addAll(ReferenceCoding.readAll(data, sequence));
    }
    for (Attributes series : data.getSequence(Tag.REFERENCED_SERIES_SEQUENCE)) {
      references.addAll(ReferenceCoding.readAll(series, Tag.REFERENCED_INSTANCE_SEQUENCE));
      references.addAll(ReferenceCoding.readAll(series, Tag.REFERENCED_IMAGE_SEQUENCE));
    }
    for (InstanceReference reference : references) {
      if (registry.knownAi(reference.sopInstanceUid())) {
        evidence.note(
            "R13", "It refers to " + reference.sopInstanceUid() + ", which an algorithm made.");
        return true;
      }
    }
    return false;
  }
}

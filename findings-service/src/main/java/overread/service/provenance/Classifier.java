package overread.service.provenance;

import java.io.IOException;
import java.util.List;
import overread.dicom.ai.AiClassifier;
import overread.dicom.ai.AiOrigin;
import overread.dicom.ai.AiVerdict;
import overread.dicom.ai.AlgorithmRegistry;
import overread.dicom.ai.DeclarationReader;
import overread.dicom.ai.FindingReader;
import overread.dicom.data.Attributes;
import overread.dicom.data.DicomObject;
import overread.service.provenance.Provenance.Kind;
import overread.service.session.Users;

/// Tells what an object is: image, record or result, by which algorithm, and what it found. In
/// doubt it is a result, which a blinded reader does not get.
public final class Classifier {
  private final AlgorithmRegistry registry;

  public Classifier(AlgorithmRegistry registry) {
    this.registry = registry;
  }

  /// Where an object comes from.
  ///
  /// @param sender the account that stores it: whatever the inference service sends is AI
  public Provenance classify(Attributes data, String sender) {
    var origin = AiClassifier.classify(data, registry, sender);
    var ai = sender.equals(Users.INFERENCE.name()) && origin.verdict() != AiVerdict.AI;
    return new Provenance(
        ai ? Kind.RESULT : kind(origin),
        ai ? AiVerdict.AI.name() : origin.verdict().name(),
        origin.algorithm(),
        null);
  }

  private static Kind kind(AiOrigin origin) {
    return switch (origin.kind()) {
      case ACQUIRED -> Kind.IMAGE;
      case NOT_A_RESULT -> Kind.RECORD;
      case DERIVED_IMAGE -> origin.withheldWhenBlind() ? Kind.RESULT : Kind.IMAGE;
      case RESULT, CAPTURE -> Kind.RESULT;
    };
  }

  /// What a result object says; a problem instead of an exception when it can't be read.
  public StoredFindings.OfObject findings(DicomObject object, String sopUid) {
    try {
      return new StoredFindings.OfObject(
          sopUid,
          FindingReader.read(object, registry),
          DeclarationReader.read(object.data()),
          null);
    } catch (IOException
        | RuntimeException unreadable) { // whatever a foreign object makes of the reader
      return new StoredFindings.OfObject(
          sopUid, List.of(), List.of(), "can't be read: " + unreadable.getMessage());
    }
  }
}

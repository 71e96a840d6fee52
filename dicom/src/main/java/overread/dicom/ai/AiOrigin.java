package overread.dicom.ai;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Algorithm;

/// Whether an object is made by an algorithm, and how we know.
///
/// @param kind what sort of object it is
/// @param algorithm which one, where it is named; or null
/// @param humanVerified a person took responsibility for it; its origin stays what it is
/// @param derivedFromAi it refers to objects made by algorithms, so it gives away that they exist
/// @param notForClinicalUse the sender marks it as research or service data
public record AiOrigin(
    AiVerdict verdict,
    ObjectKind kind,
    List<Evidence> evidence,
    @Nullable Algorithm algorithm,
    boolean humanVerified,
    boolean derivedFromAi,
    boolean notForClinicalUse) {
  public AiOrigin {
    evidence = List.copyOf(evidence);
  }

  /// Whether a reader who must not know of AI results may not get the object, not even its
  /// existence.
  ///
  /// It fails closed: of derived objects only those that a person made without AI are shown; an
  /// unknown one is withheld. Acquired images and dose reports are never withheld.
  public boolean withheldWhenBlind() {
    return switch (kind) {
      case ACQUIRED, NOT_A_RESULT -> false;
      case DERIVED_IMAGE ->
          verdict == AiVerdict.AI || verdict == AiVerdict.PROBABLE_AI || derivedFromAi;
      case RESULT, CAPTURE -> verdict != AiVerdict.HUMAN || derivedFromAi;
    };
  }
}

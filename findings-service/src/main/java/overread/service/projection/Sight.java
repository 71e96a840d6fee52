package overread.service.projection;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import overread.review.finding.Algorithm;
import overread.review.policy.Decision;
import overread.review.policy.Phase;
import overread.review.policy.Policy;
import overread.review.policy.PolicyQuestion;
import overread.review.reading.ReadingState;
import overread.service.provenance.Provenance;
import overread.service.session.User;

/// What one user may see, at one moment: the single rule that everything sent to that user passes.
///
/// Acquired images are seen by everyone who reads. What was derived from them (AI results, objects
/// of unknown origin, other people's reports) is seen only where the policy shows AI now: while a
/// first read is blind, everything that is not an acquired image or the reader's own is withheld.
public final class Sight {
  private static final String WORKSTATION = "";

  private final User user;
  private final Policy policy;
  private final Function<String, ReadingState> states;

  Sight(User user, Policy policy, Function<String, ReadingState> states) {
    this.user = user;
    this.policy = policy;
    this.states = states;
  }

  /// Whether the user may know of an object.
  ///
  /// @param modality of the study's acquired images
  public boolean sees(String studyUid, String modality, Provenance provenance) {
    return switch (user.kind()) {
      case IMPORTER -> false;
      case INFERENCE -> provenance.acquired();
      case PERSON ->
          provenance.kind() != Provenance.Kind.RESULT
              || user.name().equals(provenance.author())
              || decide(studyUid, modality, provenance.algorithm()).visible();
    };
  }

  /// Whether the user may know how far AI is with a study.
  public boolean seesAi(String studyUid, String modality) {
    return user.kind() == User.Kind.PERSON && decide(studyUid, modality, null).visible();
  }

  /// The policy's answer about an algorithm, or about AI as such.
  public Decision decide(String studyUid, String modality, @Nullable Algorithm algorithm) {
    return policy.decide(
        new PolicyQuestion(
            user.name(),
            user.role(),
            WORKSTATION,
            algorithm == null ? "" : algorithm.name(),
            Phase.ASSISTIVE,
            modality,
            states.apply(studyUid)));
  }
}

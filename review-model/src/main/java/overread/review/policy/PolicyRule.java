package overread.review.policy;

import org.jspecify.annotations.Nullable;
import overread.review.reading.Role;

/// One row of the policy table; a null field matches anything. `threshold` is the rank (0 to 1)
/// below which a finding goes to the secondary tab.
public record PolicyRule(
    String name,
    @Nullable String reader,
    @Nullable Role role,
    @Nullable String workstation,
    @Nullable String algorithm,
    @Nullable Phase phase,
    @Nullable String modality,
    Visibility visibility,
    double threshold) {

  boolean matches(PolicyQuestion question) {
    return (reader == null || reader.equals(question.reader()))
        && (role == null || role == question.role())
        && (workstation == null || workstation.equals(question.workstation()))
        && (algorithm == null || algorithm.equals(question.algorithm()))
        && (phase == null || phase == question.phase())
        && (modality == null || modality.equals(question.modality()));
  }

  /// How narrow the rule is. A reader outweighs a role, a role a workstation, and so on down.
  int weight() {
    return (reader == null ? 0 : 32)
        + (role == null ? 0 : 16)
        + (workstation == null ? 0 : 8)
        + (algorithm == null ? 0 : 4)
        + (phase == null ? 0 : 2)
        + (modality == null ? 0 : 1);
  }
}

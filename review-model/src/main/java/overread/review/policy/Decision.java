package overread.review.policy;

/// The answer of the policy, with the rule that gave it.
///
/// @param visible whether the algorithm's results may be shown now
/// @param threshold rank below which findings are secondary
public record Decision(
    boolean visible, Visibility visibility, double threshold, String rule, String explanation) {}

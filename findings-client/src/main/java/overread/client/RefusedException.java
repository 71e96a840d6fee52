package overread.client;

import overread.wire.Problem;

/// The service understood the request and refuses it, by a named rule. Asking again is pointless.
public final class RefusedException extends ServiceException {
  private static final long serialVersionUID = 1;
  private final transient Problem problem;

  public RefusedException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /// What the service said, with the rule's name.
  public Problem problem() {
    return problem;
  }

  /// The name of the rule, or an empty text when the service named none.
  public String rule() {
    var rule = problem.rule();
    return rule == null ? "" : rule;
  }

  @Override
  public boolean passing() {
    return false;
  }
}

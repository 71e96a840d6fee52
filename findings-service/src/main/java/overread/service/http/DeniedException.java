package overread.service.http;

/// The request lacks a session (401), or the session may not do this (403).
final class DeniedException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int status;
  private final String rule;

  private DeniedException(int status, String rule, String sentence) {
    super(sentence);
    this.status = status;
    this.rule = rule;
  }

  static DeniedException signInFirst() {
    return new DeniedException(401, "sign-in-first", "Sign in first.");
  }

  static DeniedException wrongPassword() {
    return new DeniedException(401, "wrong-password", "The user name or the password is wrong.");
  }

  static DeniedException notForThisRole() {
    return new DeniedException(403, "not-for-this-role", "Your role does not allow this.");
  }

  static DeniedException crossSite() {
    return new DeniedException(
        403,
        "cross-site",
        "The header X-Overread is missing: this request did not come from Overread's own page.");
  }

  static DeniedException foreignHost() {
    return new DeniedException(
        403, "foreign-host", "This service answers only under this machine's own address.");
  }

  int status() {
    return status;
  }

  String rule() {
    return rule;
  }
}

package overread.review.reading;

/// What a user is to the reading room.
public enum Role {
  RADIOLOGIST,
  TRAINEE,
  QA,
  ADMIN;

  /// Whether this role reads studies.
  public boolean reads() {
    return this == RADIOLOGIST || this == TRAINEE;
  }

  /// Whether this role's signature verifies a report. A trainee's does not.
  public boolean verifies() {
    return this == RADIOLOGIST;
  }
}

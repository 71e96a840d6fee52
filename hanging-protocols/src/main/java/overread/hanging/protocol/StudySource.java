package overread.hanging.protocol;

/// Which study a display set is taken from.
public enum StudySource {
  CURRENT,
  PRIOR
}

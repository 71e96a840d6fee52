package overread.dicom.ai;

/// Who made an object.
public enum AiVerdict {
  /// An algorithm.
  AI,
  /// Signs speak for an algorithm, none proves it.
  PROBABLE_AI,
  /// A person.
  HUMAN,
  /// A person together with an algorithm.
  MIXED,
  /// Nothing says who.
  UNKNOWN,
  /// The question does not arise: an acquired image, a dose report.
  NONE
}

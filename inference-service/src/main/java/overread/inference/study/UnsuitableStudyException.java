package overread.inference.study;

/// The algorithm can't take a study; the message is a sentence for people.
public final class UnsuitableStudyException extends Exception {
  public UnsuitableStudyException(String message) {
    super(message);
  }
}

package overread.service.http;

/// None of the forms that the request accepts can be given.
final class NotAcceptableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotAcceptableException(String sentence) {
    super(sentence);
  }
}

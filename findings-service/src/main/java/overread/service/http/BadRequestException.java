package overread.service.http;

/// The request itself is wrong; the message says what, in a sentence.
final class BadRequestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadRequestException(String sentence) {
    super(sentence);
  }
}

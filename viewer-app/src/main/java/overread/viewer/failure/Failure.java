package overread.viewer.failure;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import overread.client.ServiceException;
import overread.viewer.words.Words;

/// Something failed, as the reader is told: what, what to do, and a short code for the help desk
/// that follows from where it failed and holds nothing of the patient.
///
/// @param details what *Copy details* puts on the clipboard: code, kinds and places, no messages
public record Failure(String sentence, String code, String details) {
  /// What to tell about this.
  public static Failure of(Throwable thrown) {
    var cause = cause(thrown);
    var code = code(cause);
    var message = cause.getMessage();
    var plain = cause instanceof java.io.IOException || cause instanceof ServiceException;
    return new Failure(
        plain && message != null ? message : Words.say("failure.unexpected"),
        code,
        details(cause, code));
  }

  private static Throwable cause(Throwable thrown) {
    var cause = thrown;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String code(Throwable cause) {
    var hash = cause.getClass().getName().hashCode();
    for (var frame : cause.getStackTrace()) {
      if (frame.getClassName().startsWith("overread.")) {
        hash = 31 * hash + frame.getClassName().hashCode();
        hash = 31 * hash + frame.getMethodName().hashCode();
      }
    }
    var text = Integer.toString(hash & 0x3FFFFFFF, 36).toUpperCase(Locale.ROOT);
    return ("0000" + text).substring(text.length() + 4 - Math.max(4, text.length()));
  }

  private static String details(Throwable cause, String code) {
    var text = new StringWriter();
    var lines = new PrintWriter(text);
    lines.println("Overread " + code);
    for (var each = cause; each != null; each = each.getCause()) {
      lines.println(each.getClass().getName());
      for (var frame : each.getStackTrace()) {
        lines.println("  " + frame);
      }
    }
    return text.toString();
  }
}

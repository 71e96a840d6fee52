package overread.dicom.sr;

/// Thrown where a structured report was expected and the object has no content tree.
public final class NoContentTreeException extends Exception {
  private static final long serialVersionUID = 1L;

  NoContentTreeException() {
    super("The object has no content tree, so it is not a structured report.");
  }
}

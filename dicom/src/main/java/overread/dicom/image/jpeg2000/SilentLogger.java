package overread.dicom.image.jpeg2000;

import jj2000.j2k.util.MsgLogger;

/// Keeps JJ2000 from printing: what matters it throws.
final class SilentLogger implements MsgLogger {
  @Override
  public void printmsg(int severity, String message) {}

  @Override
  public void println(String message, int firstIndent, int indent) {}

  @Override
  public void flush() {}
}

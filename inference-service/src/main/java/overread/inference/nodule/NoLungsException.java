package overread.inference.nodule;

import java.util.Locale;

/// The volume shows too little lung to look for nodules.
public final class NoLungsException extends Exception {
  NoLungsException(double millilitres) {
    super(
        String.format(
            Locale.ROOT,
            "Only %.0f ml of lung were found; the series does not show a chest.",
            millilitres));
  }
}

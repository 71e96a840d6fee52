package overread.dicom.pr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.seg.Rgb;

/// A text of a state, ready to be drawn. It has a box or an anchor.
public record DrawnText(
    List<String> lines, @Nullable TextBox box, @Nullable TextAnchor anchor, Rgb colour) {
  public DrawnText {
    lines = List.copyOf(lines);
  }

  static DrawnText of(TextObject text, Rgb colour) {
    return new DrawnText(lines(text.text()), text.box(), text.anchor(), colour);
  }

  /// Lines end with CR, LF or both (PS3.3 C.10.5, VR ST); other control characters are left out.
  private static List<String> lines(String text) {
    return text.lines()
        .map(line -> line.replace('\t', ' ').replaceAll("\\p{Cntrl}", "").stripTrailing())
        .toList();
  }
}

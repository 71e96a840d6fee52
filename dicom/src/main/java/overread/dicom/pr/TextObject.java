package overread.dicom.pr;

import org.jspecify.annotations.Nullable;
import overread.dicom.seg.Rgb;

/// A text on an image.
///
/// @param text as received, line breaks included
/// @param box where it stands, or null
/// @param anchor what it points to, or null
/// @param colour or null for that of the layer
/// @param tracking of what the text is about, or null
/// @param compoundId of the compound graphic that it belongs to, or null
public record TextObject(
    String text,
    @Nullable TextBox box,
    @Nullable TextAnchor anchor,
    @Nullable Rgb colour,
    @Nullable Tracking tracking,
    @Nullable Integer compoundId) {

  /// A text of its own.
  public TextObject(
      String text,
      @Nullable TextBox box,
      @Nullable TextAnchor anchor,
      @Nullable Rgb colour,
      @Nullable Tracking tracking) {
    this(text, box, anchor, colour, tracking, null);
  }
}

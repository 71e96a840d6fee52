package overread.dicom.document;

import java.util.ArrayList;
import java.util.List;
import overread.dicom.data.Attributes;
import overread.dicom.data.Tag;

/// What a secondary capture says of itself. Marks burned into its pixels cannot be taken off, so it
/// is shown or withheld as a whole, and nothing is measured on it.
///
/// @param conversion Conversion Type (0008,0064) such as `WSD`; empty where missing
/// @param burnedIn whether it says that annotations are burned in
/// @param sources images that it shows: Source Image Sequence, else Referenced Image Sequence
public record SecondaryCapture(
    String conversion, boolean burnedIn, List<InstanceReference> sources) {
  public SecondaryCapture {
    sources = List.copyOf(sources);
  }

  /// Reads a capture's header.
  public static SecondaryCapture read(Attributes data) {
    List<InstanceReference> sources =
        new ArrayList<>(ReferenceCoding.readAll(data, Tag.SOURCE_IMAGE_SEQUENCE));
    if (sources.isEmpty()) {
      sources.addAll(ReferenceCoding.readAll(data, Tag.REFERENCED_IMAGE_SEQUENCE));
    }
    return new SecondaryCapture(
        data.getString(Tag.CONVERSION_TYPE, ""),
        data.getString(Tag.BURNED_IN_ANNOTATION, "").equals("YES"),
        sources);
  }
}

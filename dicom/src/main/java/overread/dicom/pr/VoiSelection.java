package overread.dicom.pr;

import java.util.List;
import overread.dicom.document.InstanceReference;
import overread.dicom.image.Window;

/// The window or VOI LUT for some images (PS3.3 C.11.8).
///
/// @param images empty for all images of the state
/// @param windows the first is to be used
/// @param lookup whether a VOI LUT is given
public record VoiSelection(List<InstanceReference> images, List<Window> windows, boolean lookup) {
  public VoiSelection {
    images = List.copyOf(images);
    windows = List.copyOf(windows);
  }
}

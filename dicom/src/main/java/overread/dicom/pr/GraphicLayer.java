package overread.dicom.pr;

import org.jspecify.annotations.Nullable;
import overread.dicom.seg.Rgb;

/// A layer of annotations, which can be shown and hidden by itself (PS3.3 C.10.7).
///
/// @param order layers are drawn by ascending order, the last on top
/// @param grey recommended grey value, 0 to 65535, or null
/// @param colour recommended colour, or null
public record GraphicLayer(
    String name, int order, String description, @Nullable Integer grey, @Nullable Rgb colour) {}

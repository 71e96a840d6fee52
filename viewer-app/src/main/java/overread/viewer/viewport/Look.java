package overread.viewer.viewport;

import java.util.List;
import org.jspecify.annotations.Nullable;
import overread.dicom.image.Voi;
import overread.dicom.pr.DrawnLayer;
import overread.dicom.pr.PresentationState;
import overread.viewer.overlay.SegmentFills;
import overread.viewer.render.Interpolation;
import overread.viewer.render.ViewTransform;

/// All that decides how the pixels of a slice come out. Marks are not part of it: turning them on
/// and off changes no pixel of the image.
///
/// @param voi null for what the object asks for
/// @param masks which overlay planes of the image are seen
/// @param state that says how the slice is shown, or null for the image itself
/// @param layers of the state that are on
/// @param fill null when no segment is to be filled
record Look(
    @Nullable Voi voi,
    boolean invert,
    Interpolation interpolation,
    ViewTransform view,
    @Nullable SegmentFills fill,
    double fillOpacity,
    ShownMasks masks,
    @Nullable PresentationState state,
    List<DrawnLayer> layers) {}

package overread.viewer.image;

import java.util.Optional;
import overread.dicom.data.Attributes;
import overread.dicom.geometry.ImagePlane;

/// One slice of a stack: a frame of an instance.
///
/// @param instance position in the source's headers
/// @param frame counted from 1, as DICOM does
/// @param header the attributes that hold for this frame
public record StackSlice(
    int instance,
    int frame,
    String sopInstanceUid,
    Attributes header,
    Optional<ImagePlane> plane) {}

package overread.dicom.seg;

import java.util.List;
import java.util.Optional;
import overread.dicom.geometry.ImagePlane;
import overread.dicom.placement.DerivationSource;

/// One frame of a segmentation.
///
/// @param index counts from 0
/// @param segment number of the segment; 0 in a label map, whose frames hold all segments
public record SegmentFrame(
    int index, int segment, Optional<ImagePlane> plane, List<DerivationSource> sources) {}

/// DICOM Segmentation objects, read and written: segments, packed masks and their outlines.
@NullMarked
package overread.dicom.seg;

import org.jspecify.annotations.NullMarked;

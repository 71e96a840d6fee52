/// Tests of decoded frames.
@NullMarked
package overread.dicom.image.rle;

import org.jspecify.annotations.NullMarked;

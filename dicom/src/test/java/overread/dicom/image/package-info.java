/// Tests of decoded frames.
@NullMarked
package overread.dicom.image;

import org.jspecify.annotations.NullMarked;

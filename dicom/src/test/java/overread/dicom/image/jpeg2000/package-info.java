/// Tests of decoded frames.
@NullMarked
package overread.dicom.image.jpeg2000;

import org.jspecify.annotations.NullMarked;

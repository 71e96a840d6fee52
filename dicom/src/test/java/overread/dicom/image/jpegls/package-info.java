/// Tests of decoded frames.
@NullMarked
package overread.dicom.image.jpegls;

import org.jspecify.annotations.NullMarked;

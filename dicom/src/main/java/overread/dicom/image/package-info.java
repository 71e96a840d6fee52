/// Decoded frames: from the stored bytes of pixel data to samples, grey levels and colours.
@NullMarked
package overread.dicom.image;

import org.jspecify.annotations.NullMarked;

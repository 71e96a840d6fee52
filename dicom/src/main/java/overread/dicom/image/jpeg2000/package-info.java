/// JPEG 2000: our own check of a code stream's header, and the adapter to the decoder behind it.
@NullMarked
package overread.dicom.image.jpeg2000;

import org.jspecify.annotations.NullMarked;

/// RLE Lossless, as PS3.5 annex G defines it.
@NullMarked
package overread.dicom.image.rle;

import org.jspecify.annotations.NullMarked;

/// The marker segments that JPEG, lossless JPEG and JPEG-LS streams have in common (T.81 annex B).
@NullMarked
package overread.dicom.image.marker;

import org.jspecify.annotations.NullMarked;

/// JPEG-LS, lossless and near-lossless, as ITU-T T.87 defines it.
@NullMarked
package overread.dicom.image.jpegls;

import org.jspecify.annotations.NullMarked;

/// JPEG of 8 and 12 bits, sequential and progressive, and lossless JPEG, as ITU-T T.81 defines
/// them.
@NullMarked
package overread.dicom.image.jpeg;

import org.jspecify.annotations.NullMarked;

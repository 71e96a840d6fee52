/// Frames decoded by OpenCV's native library, for what no decoder in Java reads.
@NullMarked
package overread.codec.opencv;

import org.jspecify.annotations.NullMarked;

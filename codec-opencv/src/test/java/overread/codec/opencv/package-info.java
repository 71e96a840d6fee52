/// Tests of the native decoder.
@NullMarked
package overread.codec.opencv;

import org.jspecify.annotations.NullMarked;

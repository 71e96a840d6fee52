/// Which images hang where, and what the image keys do to them.
@NullMarked
package overread.viewer.hanging;

import org.jspecify.annotations.NullMarked;
